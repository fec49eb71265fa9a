import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyPlugin, folderProblem } from '../../demo/plugin.mjs';
import { temporaryFolder } from './temporaryFolder';

describe('putting the plugin into a vault', () => {
  function built(): string {
    const root = temporaryFolder();
    for (const file of ['main.js', 'manifest.json', 'styles.css', 'data.json', 'package.json']) {
      writeFileSync(join(root, file), `new ${file}`);
    }
    return root;
  }

  it('makes its folder and copies three files', () => {
    const vault = temporaryFolder();
    const folder = copyPlugin(built(), vault);
    expect(folder).toBe(join(vault, '.obsidian', 'plugins', 'viva'));
    expect(readdirSync(folder).sort()).toEqual(['main.js', 'manifest.json', 'styles.css']);
  });

  it('replaces the three files and leaves the rest', () => {
    const vault = temporaryFolder();
    const folder = join(vault, '.obsidian', 'plugins', 'viva');
    mkdirSync(folder, { recursive: true });
    for (const file of ['main.js', 'data.json', 'data (conflict).json'])
      writeFileSync(join(folder, file), 'old');
    copyPlugin(built(), vault);
    const content = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(Object.fromEntries(content)).toEqual({
      'data (conflict).json': 'old',
      'data.json': 'old',
      'main.js': 'new main.js',
      'manifest.json': 'new manifest.json',
      'styles.css': 'new styles.css',
    });
  });
});

describe('a path to a vault', () => {
  it('may be any folder', () => {
    expect(folderProblem(temporaryFolder())).toBeNull();
  });

  it('must be there and no file', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'note.md');
    writeFileSync(file, '');
    expect(folderProblem(join(folder, 'none'))).toBe(
      `There is no folder "${join(folder, 'none')}": give the path of the folder that holds your notes.`,
    );
    expect(folderProblem(file)).toBe(
      `"${file}" is a file: give the path of the folder that holds your notes.`,
    );
  });
});

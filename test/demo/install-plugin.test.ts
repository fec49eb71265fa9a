import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './runScript';
import { temporaryFolder } from './temporaryFolder';

describe('npm run install-plugin', () => {
  it('needs to know the vault', () => {
    const err = 'Say which vault, as in: npm run install-plugin -- ~/notes\n';
    expect(runScript('demo/install-plugin.mjs', [], temporaryFolder())).toEqual({ code: 1, out: '', err });
    expect(runScript('demo/install-plugin.mjs', ['a', 'b'], temporaryFolder())).toEqual({
      code: 1,
      out: '',
      err,
    });
  });

  it('refuses a folder that is not there', () => {
    const folder = temporaryFolder();
    expect(runScript('demo/install-plugin.mjs', ['none'], folder)).toEqual({
      code: 1,
      out: '',
      err: `There is no folder "${join(folder, 'none')}": give the path of the folder that holds your notes.\n`,
    });
  });

  it('refuses a folder that is no vault, and leaves it as it is', () => {
    const folder = temporaryFolder();
    expect(runScript('demo/install-plugin.mjs', ['.'], folder)).toEqual({
      code: 1,
      out: '',
      err: `"${folder}" is no vault of Obsidian (it has no .obsidian folder): open it in Obsidian once, then try again.\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usage } from '../../demo/arguments.mjs';
import { runScript } from './runScript';
import { temporaryFolder } from './temporaryFolder';

describe('npm start', () => {
  it('explains itself', () => {
    expect(runScript('demo/start.mjs', ['--help'], temporaryFolder())).toEqual({
      code: 0,
      out: `${usage}\n`,
      err: '',
    });
  });

  it('says in one sentence that the vault is not there', () => {
    const folder = temporaryFolder();
    expect(runScript('demo/start.mjs', ['--vault', 'none'], folder)).toEqual({
      code: 1,
      out: '',
      err: `There is no folder "${join(folder, 'none')}": give the path of the folder that holds your notes.\n`,
    });
  });

  it('says in one sentence that the vault is a file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'note.md'), '# Note');
    expect(runScript('demo/start.mjs', ['--vault', './note.md'], folder)).toEqual({
      code: 1,
      out: '',
      err: `"${join(folder, 'note.md')}" is a file: give the path of the folder that holds your notes.\n`,
    });
  });
});

// @ts-check
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * npm runs a script in the repository's folder and tells where the person stood when they typed the path.
 *
 * @param {string} path as typed
 * @returns {string} absolute
 */
export function asTyped(path) {
  const fromHome = /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
  return resolve(process.env.INIT_CWD ?? process.cwd(), fromHome);
}

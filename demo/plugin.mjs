// @ts-check
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a plugin consists of. `data.json` beside them is the person's. */
const files = ['main.js', 'manifest.json', 'styles.css'];

/**
 * Copies the built plugin into a vault; what else is in its folder stays as it is.
 *
 * @param {string} root folder of the repository, built
 * @param {string} vault folder of the vault
 * @returns {string} the plugin's folder
 */
export function copyPlugin(root, vault) {
  const folder = join(vault, '.obsidian', 'plugins', 'viva');
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(root, file), join(folder, file));
  return folder;
}

/**
 * @param {string} path as the person typed it, made absolute
 * @returns {string | null} one sentence that says why this is no folder to read notes from; null where it is one
 */
export function folderProblem(path) {
  if (!existsSync(path))
    return `There is no folder "${path}": give the path of the folder that holds your notes.`;
  if (!statSync(path).isDirectory())
    return `"${path}" is a file: give the path of the folder that holds your notes.`;
  return null;
}

/**
 * What went wrong, in the system's words.
 *
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

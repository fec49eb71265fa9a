import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real vault that stands beside the repository on some machines; null: not on this one. */
export function sharedVault(): string | null {
  const named = process.env['VIVA_SHARED_VAULT'];
  if (named && existsSync(named)) return named;
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const vault = join(folder, 'shared', 'vault');
    if (existsSync(vault)) return vault;
    if (dirname(folder) === folder) return null;
  }
}

/** The text of one of its notes; null, and a line on the console, where the vault is absent. */
export function sharedNote(path: string): string | null {
  const vault = sharedVault();
  if (vault !== null) return readFileSync(join(vault, path), 'utf8');
  console.log(`The shared vault is not here: ${path} is not read.`);
  return null;
}

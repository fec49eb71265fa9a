import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyVault, type VaultCopy } from './vaultCopy';

/** A vault with the plugin and nothing but these notes, by path. */
export function ownVault(notes: Readonly<Record<string, string>>): VaultCopy {
  const vault = copyVault('demo');
  for (const name of readdirSync(vault.folder)) {
    if (name !== '.obsidian') rmSync(join(vault.folder, name), { recursive: true });
  }
  for (const [path, text] of Object.entries(notes)) {
    const file = join(vault.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return vault;
}

import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { root } from '../../demo/paths.mjs';
import { copyPlugin } from '../../demo/plugin.mjs';
import { sharedVault } from '../note/sharedVault';

/** A vault on disk that a test may do anything to, with the built plugin in it. */
export interface VaultCopy {
  readonly folder: string;
  /** What it is a copy of. */
  readonly source: 'shared' | 'demo';
  /** The plugin's folder in it. */
  readonly plugin: string;
  /** A hash over the paths and bytes of all files and folders, the plugin's folder and its parents left out. */
  treeHash(): string;
  /** The text of `data.json`; null where there is none. */
  readData(): string | null;
  remove(): void;
}

/**
 * Copies the vault that many are told to try Viva on, `shared/vault` beside the repository (or beside a folder
 * above it, or where VIVA_SHARED_VAULT says); where it is absent, or `which` is 'demo', the demo vault.
 */
export function copyVault(which: 'shared' | 'demo' = 'shared'): VaultCopy {
  const shared = which === 'shared' ? sharedVault() : null;
  if (which === 'shared' && shared === null) {
    console.log('The shared vault (../shared/vault) is not here: this runs on demo/vault instead.');
  }
  // Everything that knows the vault by its name sees a good one.
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'viva-e2e-')));
  const folder = join(parent, 'vault');
  cpSync(shared ?? join(root, 'demo', 'vault'), folder, { recursive: true });
  // What is shared may be read-only, and a copy keeps that.
  makeWritable(folder);
  const plugin = copyPlugin(root, folder);
  return {
    folder,
    source: shared === null ? 'demo' : 'shared',
    plugin,
    treeHash: () => hashOf(folder),
    readData: () => {
      const file = join(plugin, 'data.json');
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    remove: () => {
      rmSync(parent, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeWritable(path);
    else chmodSync(path, 0o644);
  }
}

function hashOf(vault: string): string {
  const hash = createHash('sha256');
  const own = ['.obsidian', join('.obsidian', 'plugins'), join('.obsidian', 'plugins', 'viva')];
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const name = relative(vault, path);
      if (name === own[2]) continue;
      if (!own.includes(name))
        hash.update(`${name.split(sep).join('/')}\0${entry.isDirectory() ? 'folder' : 'file'}\0`);
      if (entry.isDirectory()) visit(path);
      else
        hash
          .update(String(readFileSync(path).length))
          .update('\0')
          .update(readFileSync(path));
    }
  };
  visit(vault);
  return hash.digest('hex');
}

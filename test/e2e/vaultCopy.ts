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
import { join } from 'node:path';
import { root } from '../../demo/paths.mjs';
import { copyPlugin } from '../../demo/plugin.mjs';
import { sharedVault } from '../note/sharedVault';
import { VaultBytes } from './vaultBytes';

/** A vault on disk that a test may do anything to, with the built plugin in it. */
export interface VaultCopy {
  readonly folder: string;
  /** What it is a copy of. */
  readonly source: 'shared' | 'demo';
  /** The plugin's folder in it. */
  readonly plugin: string;
  /** Its bytes, which nothing but a test may change while it is open. */
  readonly bytes: VaultBytes;
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
    bytes: new VaultBytes(folder),
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

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect } from 'vitest';

/** The plugin's folder and its parents, which are not of the vault's own. */
const own = ['.obsidian', '.obsidian/plugins', '.obsidian/plugins/viva'];

/** Watches over the bytes of a vault: what Viva was not asked to change must stay as it is. */
export class VaultBytes {
  readonly #folder: string;
  readonly #given = new Set<string>(own.slice(-1));
  #known: ReadonlyMap<string, string> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** From now on the vault is in use; what happened to it before does not count. */
  watch(): void {
    this.#known ??= this.#read();
  }

  /** Runs what changes the vault: the test itself, or Viva at the person's word. */
  async edit<Result>(change: () => Result | Promise<Result>): Promise<Result> {
    this.expectSame();
    try {
      return await change();
    } finally {
      if (this.#known !== null) this.#known = this.#read();
    }
  }

  /** The person leaves this folder to Viva: what happens in it does not count. */
  give(folder: string): void {
    this.#given.add(folder);
  }

  /** Nothing came, went or has other bytes, but for what `edit` did. */
  expectSame(): void {
    if (this.#known === null) return;
    const before = this.#known;
    const now = this.#read();
    const paths = [...new Set([...before.keys(), ...now.keys()])];
    const changed = paths.filter((path) => !this.#isGiven(path) && before.get(path) !== now.get(path));
    expect(changed, 'what changed in the vault without being asked to').toEqual([]);
  }

  #isGiven(path: string): boolean {
    return [...this.#given].some((folder) => path === folder || path.startsWith(`${folder}/`));
  }

  /** A hash by path; `folder` for folders. */
  #read(): ReadonlyMap<string, string> {
    const hashes = new Map<string, string>();
    for (const name of readdirSync(this.#folder, { encoding: 'utf8', recursive: true })) {
      const path = name.split(sep).join('/');
      if (own.includes(path) || this.#isGiven(path)) continue;
      const file = join(this.#folder, name);
      hashes.set(path, statSync(file).isDirectory() ? 'folder' : hashOf(file));
    }
    return hashes;
  }
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

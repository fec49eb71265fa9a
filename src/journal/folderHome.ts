import type { KeptChunk } from './chunkSet';
import type { Holdings } from './holdings';
import type { Folder } from './ports';

/** The third home: the same chunks, each a file of its own in a folder of the vault. A file never changes. */
export class FolderHome {
  /** Keys whose file was read whole, or written, in this load. */
  readonly #sound = new Set<string>();
  /** Keys of the files that are there now. */
  #there: ReadonlySet<string> = new Set();

  constructor(
    private readonly folder: Folder,
    private readonly holdings: Holdings,
  ) {}

  /** Takes in what came. A file that cannot be read or is damaged may still be on its way: it is read again. */
  async look(): Promise<{ readonly changed: boolean; readonly failed: string | null }> {
    const listed = await this.folder.list();
    if (!listed.ok) return { changed: false, failed: listed.reason };
    this.#there = new Set(listed.names);
    let changed = false;
    for (const key of listed.names) {
      if (this.#sound.has(key)) continue;
      const file = await this.folder.read(key);
      if (!file.ok) continue;
      const taken = this.holdings.absorbWhole(key, file.text);
      if (taken === null) continue;
      this.#sound.add(key);
      changed ||= taken;
    }
    return { changed, failed: null };
  }

  /** Writes what it lacks, and removes what a file that is there covers. Gives why it could not; null: it could. */
  async save(): Promise<string | null> {
    const kept = this.holdings.kept;
    for (const chunk of kept) {
      if (!this.#lacks(chunk)) continue;
      const done = await this.folder.write(chunk.key, chunk.text);
      if (!done.ok) return done.reason;
      this.#sound.add(chunk.key);
    }
    const needed = new Set(kept.map(({ key }) => key));
    for (const key of this.#there) {
      if (needed.has(key) || !this.#sound.has(key)) continue;
      const done = await this.folder.remove(key);
      if (!done.ok) return done.reason;
    }
    return null;
  }

  /** One that was here and is gone was removed by a device that knows what covers it, unless it is our own. */
  #lacks(chunk: KeptChunk): boolean {
    if (chunk.runs === null || this.#there.has(chunk.key)) return false;
    return !this.#sound.has(chunk.key) || this.holdings.isOwn(chunk);
  }
}

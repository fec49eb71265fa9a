import type { NoteEntry } from './noteEntry';

/** Every note that was looked at, by path; those that hold something, in order. */
export class NoteIndex {
  readonly #entries = new Map<string, NoteEntry>();
  /** Sorted paths of the notes that hold questions or problems. */
  readonly #holding: string[] = [];

  get(path: string): NoteEntry | null {
    return this.#entries.get(path) ?? null;
  }

  put(entry: NoteEntry): void {
    const { path } = entry.file;
    this.#entries.set(path, entry);
    const at = this.#placeOf(path);
    const isThere = this.#holding[at] === path;
    const holds = entry.found.length > 0 || entry.problems.length > 0;
    if (holds && !isThere) this.#holding.splice(at, 0, path);
    if (!holds && isThere) this.#holding.splice(at, 1);
  }

  remove(path: string): void {
    this.#entries.delete(path);
    const at = this.#placeOf(path);
    if (this.#holding[at] === path) this.#holding.splice(at, 1);
  }

  paths(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Notes that hold questions or problems, by path. */
  *holding(): Iterable<NoteEntry> {
    for (const path of this.#holding) {
      const entry = this.#entries.get(path);
      if (entry !== undefined) yield entry;
    }
  }

  /** Where the path stands, or would stand, among the sorted ones. */
  #placeOf(path: string): number {
    let low = 0;
    let high = this.#holding.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#holding[middle] ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

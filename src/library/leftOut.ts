/** Notes, by where they are and what they are tagged with. */
export interface Places {
  /** Paths of folders; what is below them is meant too. */
  readonly folders: readonly string[];
  /** With or without `#`; nested tags are meant too. */
  readonly tags: readonly string[];
  /** Paths of notes. */
  readonly notes: readonly string[];
}

/** What a person leaves out: nothing in there is asked, and nothing is forgotten. */
export interface LeftOut extends Places {
  /** The app's own excluded files: the beginning of a path, or a pattern between slashes. */
  readonly filters: readonly string[];
  /** Where there are any, all other notes are left out. */
  readonly only: Places;
}

export const noPlaces: Places = { folders: [], tags: [], notes: [] };
export const nothingLeftOut: LeftOut = { ...noPlaces, filters: [], only: noPlaces };

/** Tells which notes are left out. A pattern that is broken leaves nothing out. */
export class LeftOutNotes {
  readonly #out: NotesIn;
  readonly #only: NotesIn;
  readonly #beginnings: readonly string[];
  readonly #patterns: readonly RegExp[];

  constructor({ filters, only, ...out }: LeftOut) {
    this.#out = new NotesIn(out);
    this.#only = new NotesIn(only);
    this.#beginnings = filters.filter((filter) => filter !== '' && patternOf(filter) === null);
    this.#patterns = filters.flatMap((filter) => compiled(patternOf(filter)));
  }

  /** `tags` are the note's, with or without `#`. */
  has(path: string, tags: readonly string[]): boolean {
    return (
      this.#out.has(path, tags) ||
      this.#beginnings.some((beginning) => path.startsWith(beginning)) ||
      this.#patterns.some((pattern) => pattern.test(path)) ||
      (!this.#only.isEmpty && !this.#only.has(path, tags))
    );
  }
}

/** Tells which notes are in one of several places. */
class NotesIn {
  readonly isEmpty: boolean;
  readonly #folders: readonly string[];
  readonly #tags: readonly string[];
  readonly #notes: ReadonlySet<string>;

  constructor({ folders, tags, notes }: Places) {
    this.#folders = folders.map((folder) => folder.replace(/\/+$/, '')).filter((folder) => folder !== '');
    this.#tags = tags.map(plainTag).filter((tag) => tag !== '');
    this.#notes = new Set(notes);
    this.isEmpty = this.#folders.length + this.#tags.length + this.#notes.size === 0;
  }

  has(path: string, tags: readonly string[]): boolean {
    return (
      this.#notes.has(path) ||
      this.#folders.some((folder) => path.startsWith(`${folder}/`)) ||
      (this.#tags.length > 0 && tags.some((tag) => this.#hasTag(plainTag(tag))))
    );
  }

  #hasTag(tag: string): boolean {
    return this.#tags.some((out) => tag === out || tag.startsWith(`${out}/`));
  }
}

/** In lower case, without `#`. */
export function plainTag(tag: string): string {
  return tag.trim().replace(/^#/, '').toLowerCase();
}

/** What stands between the slashes; null: no pattern. */
function patternOf(filter: string): string | null {
  return filter.length > 2 && filter.startsWith('/') && filter.endsWith('/') ? filter.slice(1, -1) : null;
}

function compiled(pattern: string | null): readonly RegExp[] {
  if (pattern === null) return [];
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}

/** What a person leaves out: nothing in there is asked, and nothing is forgotten. */
export interface LeftOut {
  /** Paths of folders; what is below them is left out too. */
  readonly folders: readonly string[];
  /** With or without `#`; nested tags are left out too. */
  readonly tags: readonly string[];
  /** Paths of notes. */
  readonly notes: readonly string[];
  /** The app's own excluded files: the beginning of a path, or a pattern between slashes. */
  readonly filters: readonly string[];
}

export const nothingLeftOut: LeftOut = { folders: [], tags: [], notes: [], filters: [] };

/** Tells which notes are left out. A pattern that is broken leaves nothing out. */
export class LeftOutNotes {
  readonly #folders: readonly string[];
  readonly #tags: readonly string[];
  readonly #notes: ReadonlySet<string>;
  readonly #beginnings: readonly string[];
  readonly #patterns: readonly RegExp[];

  constructor({ folders, tags, notes, filters }: LeftOut) {
    this.#folders = folders.map((folder) => folder.replace(/\/+$/, '')).filter((folder) => folder !== '');
    this.#tags = tags.map(plainTag).filter((tag) => tag !== '');
    this.#notes = new Set(notes);
    this.#beginnings = filters.filter((filter) => filter !== '' && patternOf(filter) === null);
    this.#patterns = filters.flatMap((filter) => compiled(patternOf(filter)));
  }

  /** `tags` are the note's, with or without `#`. */
  has(path: string, tags: readonly string[]): boolean {
    return (
      this.#notes.has(path) ||
      this.#folders.some((folder) => path.startsWith(`${folder}/`)) ||
      this.#beginnings.some((beginning) => path.startsWith(beginning)) ||
      this.#patterns.some((pattern) => pattern.test(path)) ||
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

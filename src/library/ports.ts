/** A Markdown note as the vault lists it. */
export interface NoteFile {
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** What the app already knows of a note without reading it. */
export interface NoteOutline {
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  /** Kinds of blocks, as the app names them: paragraph, heading, list, code, callout, html, … */
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly frontmatter: Readonly<Record<string, unknown>> | null;
}

/** The vault, as the library needs it. */
export interface Vault {
  /** Every Markdown note. */
  notes(): readonly NoteFile[];
  /** null: there is no such note now. */
  note(path: string): NoteFile | null;
  read(path: string): Promise<NoteText>;
  /** null: the app has not parsed it yet, so it has to be read. */
  outline(path: string): NoteOutline | null;
  /** The path of the note a link leads to; null: no such note yet. */
  resolve(linkPath: string, sourcePath: string): string | null;
  /** Paths of the notes that link to this one. */
  backlinks(path: string): readonly string[];
  /** Paths of the notes that this one links to, each once; none where there is no such note. */
  linksFrom(path: string): readonly string[];
}

export type NoteText =
  | { readonly state: 'read'; readonly text: string }
  | { readonly state: 'gone' }
  | { readonly state: 'unreadable'; readonly reason: string };

/** Lets the app breathe between slices of work. */
export interface Pace {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves after the app had a turn. */
  rest(): Promise<void>;
  /** Calls once, so many milliseconds from now. Gives what keeps it from that. */
  later(ms: number, call: () => void): () => void;
}

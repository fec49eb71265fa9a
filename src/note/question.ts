/**
 * A link to a note, as written; a Markdown link with its destination decoded. `target` is the link path without subpath
 * and alias.
 */
export interface WikiLink {
  readonly target: string;
  /** What follows the first `#`, without it: a heading or `^block`; null where there is none. */
  readonly subpath: string | null;
  readonly alias: string | null;
  /** 0-based line of the note. */
  readonly line: number;
}

/** A run of whole lines of the note: 0-based, both ends inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A question that stands in a note. */
export interface Question {
  /** "Q4", as written; null where there is none. */
  readonly label: string | null;
  /** The question, Markdown, label stripped. */
  readonly prompt: string;
  /** The same question in the other language, Markdown. */
  readonly translation: string | null;
  /** The headings above it, outermost first, as written; the last one is its category. */
  readonly headings: readonly string[];
  /** 0-based line of the heading, or of the line that holds the question. */
  readonly line: number;
  /** 0-based, inclusive, trimmed; null: a question without an answer. */
  readonly answer: LineRange | null;
  /** The links in the prompt, the translation and the answer. */
  readonly links: readonly WikiLink[];
  /** The pattern that found it. */
  readonly shape: string;
}

/** What was seen in a note and could not be used. */
export interface Problem {
  /** 0-based line of the note. */
  readonly line: number;
  readonly code: ProblemCode;
  /** What fills the words that the views have for each code, in the language of the app: what is wrong and what to do. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'no-answer'
  | 'gate'
  | 'broken-frontmatter'
  | 'duplicate-question'
  | 'unclosed-fence'
  | 'unknown-shape'
  | 'unknown-languages'
  | 'label-without-question';

import type { Scan } from '../scan/lines';

/** A place where a question begins. What belongs to it is found out by one set of rules for all shapes. */
export interface Find {
  readonly shape: string;
  /** 0-based line of the heading, or of the line that holds the question. */
  readonly line: number;
  /** 1…6: the level of its heading; 7: it stands in a paragraph. */
  readonly level: number;
  readonly label: string | null;
  /** The question as far as it stands there, label stripped; '': it follows. */
  readonly text: string;
  /** The first line behind that. */
  readonly body: number;
  /** A line that the answer ends before, whatever follows; null: none. */
  readonly end: number | null;
}

/** What the app knows of a note without reading it. */
export interface Outline {
  readonly headings: readonly { readonly text: string; readonly level: number }[];
  /** Kinds of blocks, as the app names them: paragraph, heading, list, code, callout, html, … */
  readonly sections: readonly string[];
  readonly frontmatter: Readonly<Record<string, unknown>> | null;
}

/** A way in which people write questions. */
export interface Shape {
  readonly name: string;
  /** In note order. What begins on a line that is `taken` need not be given again. */
  find(scan: Scan, taken: ReadonlyMap<number, Find>): readonly Find[];
  /** A note with that outline can hold such a question. Never says no wrongly. */
  couldHold(outline: Outline): boolean;
}

/** The level of a question that has no heading: every heading ends its answer. */
export const PARAGRAPH_LEVEL = 7;

import type { ScannedHeading } from '../scan/heading';
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
export type Shape = HeadingShape | BlockShape;

interface Named {
  readonly name: string;
  /** A note with that outline can hold such a question. Never says no wrongly. */
  couldHold(outline: Outline): boolean;
}

/** Questions that are headings which divide the note: all such shapes are looked for in one pass over these. */
export interface HeadingShape extends Named {
  readonly of: 'headings';
  /** Tells by the heading's text; null: it is no such question. */
  read(text: string, level: number): HeadingMatch | null;
  /** Tells by what follows it. */
  confirm(scan: Scan, heading: ScannedHeading, match: HeadingMatch): boolean;
  /** All that were found in a note, of which there is at least one, may be something else together. */
  doubts(scan: Scan, finds: readonly Find[]): boolean;
}

/** A heading that was taken for a question. */
export interface HeadingMatch {
  readonly label: string | null;
  /** Label stripped. */
  readonly text: string;
}

/** Questions in other blocks. */
export interface BlockShape extends Named {
  readonly of: 'blocks';
  /** In note order; `shapes`: all that are looked for in the note. */
  find(scan: Scan, shapes: readonly BlockShape[]): readonly Find[];
}

/** The level of a question that has no heading: every heading ends its answer. */
export const PARAGRAPH_LEVEL = 7;

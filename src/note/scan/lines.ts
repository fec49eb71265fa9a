import type { ScannedHeading } from './heading';

/** What a line of a note is. The low four bits of a byte of `Scan.kinds`. */
export const BLANK = 0;
/** A line of a paragraph, a table or a list item. */
export const TEXT = 1;
export const HEADING = 2;
/** The `===` or `---` under a setext heading. */
export const UNDERLINE = 3;
/** A thematic break: `---`, `***`, `___`. */
export const BREAK = 4;
/** A line of fenced code, the fences themselves included. */
export const FENCED = 5;
/** Indented code. */
export const INDENTED = 6;
export const HTML = 7;
/** `%%` and `<!-- -->`. */
export const COMMENT = 8;
/** Between `$$` and `$$`, both included. */
export const MATH = 9;
export const FRONTMATTER = 10;

/** Flags: the high four bits. The line stands in a list item or a quote. */
export const NESTED = 16;
/** The first line of its paragraph. */
export const FIRST = 32;
/** A list item begins on it. */
export const ITEM = 64;

export const KIND = 15;

/** A note, line by line. Every array is in note order; line numbers are 0-based and those of the file. */
export interface Scan {
  /** The note; a lone CR has become LF, so that offsets and line numbers are those of the file. */
  readonly text: string;
  /** How many lines there are. */
  readonly count: number;
  /** Offset of each line's first character (behind a byte order mark); one more entry ends the last line. */
  readonly starts: Int32Array;
  /** What each line is: a kind and flags. */
  readonly kinds: Uint8Array;
  readonly headings: readonly ScannedHeading[];
  /** The lines of text that begin, behind a list marker, with another character than a letter: emphasis, a tag, white space … */
  readonly marked: readonly number[];
  /** The line of a fence that is never closed, -1: none. */
  readonly unclosedFence: number;
  /** The first line behind the frontmatter, 0: there is none. */
  readonly body: number;
}

export function kindOf(scan: Scan, line: number): number {
  return (scan.kinds[line] ?? 0) & KIND;
}

export function has(scan: Scan, line: number, flag: number): boolean {
  return ((scan.kinds[line] ?? 0) & flag) !== 0;
}

/** Offset of the line's first character. */
export function lineStart(scan: Scan, line: number): number {
  return scan.starts[line] ?? scan.text.length;
}

/** Offset behind the line's last character, line ending left out. */
export function lineEnd(scan: Scan, line: number): number {
  const end = (scan.starts[line + 1] ?? scan.text.length + 1) - 1;
  return end > 0 && scan.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** The line without its ending. A slice: it keeps the note alive, see `own`. */
export function lineText(scan: Scan, line: number): string {
  return scan.text.slice(lineStart(scan, line), lineEnd(scan, line));
}

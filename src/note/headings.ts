import { canBeginAnswerLabel, readAnswerLabel } from './answerLabel';
import type { ScannedHeading } from './scan/heading';
import { lineText, type Scan } from './scan/lines';

/** A setext heading longer than this is a paragraph that a `---` was put under. */
const LONGEST_UNDERLINED = 100;
const ANCHOR = /<a\s+(?:name|id)=[^<>\s]{1,200}\s*(?:\/>|>\s*<\/a>)/giu;
const BLOCK_ID = /\s\^[\w-]{1,100}$/u;

/** The heading's text on one line, Markdown, its block id left out. */
export function headingText(scan: Scan, heading: ScannedHeading): string {
  return (heading.said ??= readText(scan, heading));
}

function readText(scan: Scan, heading: ScannedHeading): string {
  const written = scan.text.slice(heading.from, heading.to);
  const joined = heading.last > heading.line + 1 ? written.replace(/\r?\n[ \t]{0,100}/gu, ' ') : written;
  const text = withoutAnchors(joined.trim()); // of no-break spaces too
  if (!text.includes('^')) return text;
  const tail = Math.max(0, text.length - 110);
  const id = BLOCK_ID.exec(text.slice(tail));
  return id ? text.slice(0, tail + id.index).trimEnd() : text;
}

/** Without the empty `<a name="q1"></a>` that a link leads to. */
export function withoutAnchors(text: string): string {
  return text.includes('<a ') ? text.replace(ANCHOR, '').trim() : text;
}

/**
 * It divides the note. Headings in lists and quotes do not; nor does a paragraph that a separating `---` was put right
 * under: by the letter of CommonMark it is a setext heading, by what was meant it is the end of an answer.
 */
export function isSectionHeading(scan: Scan, heading: ScannedHeading): boolean {
  if (heading.nested) return false;
  if (heading.last === heading.line) return true;
  if (heading.last > heading.line + 1 || heading.to - heading.from > LONGEST_UNDERLINED) return false;
  return !/[.:;,!…。：；，！*_)|]$/u.test(scan.text.slice(heading.from, heading.to));
}

/** The heading is a label of an answer: `#### Answer`. */
export function isAnswerHeading(scan: Scan, heading: ScannedHeading): boolean {
  if (!canBeginAnswerLabel(scan.text, heading.from)) return false;
  const label = readAnswerLabel(lineText(scan, heading.line));
  return label !== null && label.word !== 'letter' && heading.last === heading.line;
}

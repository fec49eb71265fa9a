import { type AnswerLabel, canBeginAnswerLabel, readAnswerLabel } from './answerLabel';
import { own } from './own';
import {
  BLANK,
  BREAK,
  HEADING,
  HTML,
  ITEM,
  KIND,
  lineEnd,
  lineStart,
  lineText,
  type Scan,
  TEXT,
} from './scan/lines';

/** An answer label and the line that it stands on. */
export interface FoundLabel {
  readonly line: number;
  readonly label: AnswerLabel;
}

/** A label further down than this belongs to something else. */
const FARTHEST = 40;

/**
 * The label that begins the answer of a question whose own lines end before `from`; null: the answer has none. A word
 * like "Solution" counts only where nothing stands before it, and a letter only where it is no choice among B, C, D.
 */
export function findAnswerLabel(scan: Scan, from: number, end: number): FoundLabel | null {
  const stop = Math.min(end, from + FARTHEST);
  let nothingBefore = true;
  for (let line = from; line < stop; line++) {
    const bits = scan.kinds[line] ?? 0;
    const kind = bits & KIND;
    if (kind === BLANK || kind === BREAK) continue;
    if (kind === TEXT || kind === HEADING || kind === HTML) {
      const label = labelOn(scan, line);
      if (label && counts(scan, label, line, nothingBefore)) return { line, label };
      if (kind === HEADING && (bits & ITEM) === 0) return null;
    }
    nothingBefore = false;
  }
  return null;
}

/** Longer lines are read each time. */
const LONGEST_KEPT = 100;
/** The line with a label that was read last: a note writes the same one below each of its questions. */
let last: { readonly line: string; readonly label: AnswerLabel } | null = null;

function labelOn(scan: Scan, line: number): AnswerLabel | null {
  const { text } = scan;
  const end = lineEnd(scan, line);
  const start = lineStart(scan, line);
  if (last && end - start === last.line.length && text.startsWith(last.line, start)) return last.label;
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  if (!canBeginAnswerLabel(text, at)) return null;
  const written = lineText(scan, line);
  const label = readAnswerLabel(written);
  if (label?.content === null && written.length <= LONGEST_KEPT) last = { line: own(written), label };
  return label;
}

function counts(scan: Scan, label: AnswerLabel, line: number, nothingBefore: boolean): boolean {
  if (label.word === 'answer') return true;
  if (label.word === 'solution') return nothingBefore;
  return (label.style === 'strong' || nothingBefore) && !isChoice(scan, line);
}

/** `A: …` followed by `B: …`, with boxes to tick or without. */
function isChoice(scan: Scan, line: number): boolean {
  for (let next = line + 1; next < Math.min(scan.count, line + 4); next++) {
    const text = scan.text.slice(
      lineStart(scan, next),
      Math.min(lineEnd(scan, next), lineStart(scan, next) + 20),
    );
    if (/^[\s>*_+-]*(?:\[[ xX]\]\s)?[*_]{0,2}[Bb][*_]{0,2}[.:)]/u.test(text)) return true;
  }
  return false;
}

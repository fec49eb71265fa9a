import {
  type AnswerLabel,
  canBeginAnswerLabel,
  isListed,
  LISTED_LINES,
  readAnswerLabel,
} from './answerLabel';
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
  let choices = false;
  for (let line = from; line < stop; line++) {
    const bits = scan.kinds[line] ?? 0;
    const kind = bits & KIND;
    if (kind === BLANK || kind === BREAK) continue;
    if (kind === TEXT || kind === HEADING || kind === HTML) {
      const label = labelOn(scan, line);
      if (label?.word === 'letter') choices ||= isListed(label, linesBelow(scan, line));
      if (label && counts(label, nothingBefore, choices)) return { line, label };
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

/** `choices`: the letters stand before choices, or before other things that are listed. */
function counts(label: AnswerLabel, nothingBefore: boolean, choices: boolean): boolean {
  if (label.word === 'answer') return true;
  if (label.word === 'solution') return nothingBefore;
  return (label.style === 'strong' || nothingBefore) && !choices;
}

function linesBelow(scan: Scan, line: number): readonly string[] {
  const count = Math.max(0, Math.min(LISTED_LINES, scan.count - line - 1));
  return Array.from({ length: count }, (_, index) => lineText(scan, line + 1 + index));
}

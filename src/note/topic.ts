import { readAnswerLabel } from './answerLabel';
import { findAnswerLabel } from './answerStart';
import { asks, endsInQuestionMark } from './asking';
import { openingAt } from './emphasis';
import { readLabel } from './label';
import { BLANK, FIRST, has, ITEM, kindOf, lineText, type Scan, TEXT } from './scan/lines';
import { type Find, PARAGRAPH_LEVEL } from './shapes/shape';
import { readTranslation } from './translation';

/** A question's text and the first line behind it. */
export interface Head {
  readonly text: string;
  readonly body: number;
}

/** The question of a find; below a heading that holds only a label, a number or a topic it is the next paragraph. */
export function readHead(scan: Scan, find: Find, end: number): Head {
  const { text, body, level } = find;
  if (level === PARAGRAPH_LEVEL) return { text, body };
  const line = kindOf(scan, body) === BLANK ? nextFilled(scan, body, end) : body;
  if (line >= end || kindOf(scan, line) !== TEXT || !has(scan, line, FIRST) || has(scan, line, ITEM))
    return { text, body };
  const code = scan.text.charCodeAt(scan.starts[line] ?? 0);
  if (text !== '' && code > 127 && asks(text)) return { text, body };
  return headBelow(scan, find, line, end) ?? { text, body };
}

function nextFilled(scan: Scan, from: number, end: number): number {
  let line = from;
  while (line < end && kindOf(scan, line) === BLANK) line++;
  return line;
}

function headBelow(scan: Scan, { text, body }: Find, line: number, end: number): Head | null {
  const first = lineText(scan, line);
  const labelled = readLabel(first);
  if (labelled?.emphasised && labelled.separated && labelled.rest !== '')
    return { text: labelled.rest, body: line + 1 };
  if (text !== '' && (asks(text) || readTranslation(scan, text, { body, end }, null))) return null;
  if (readAnswerLabel(first)) return null;
  const below = paragraphEnd(scan, line, end);
  const written = Array.from({ length: below - line }, (_, index) => lineText(scan, line + index)).join('\n');
  const bold = boldText(written);
  if (text === '') return { text: bold ?? written.trim(), body: below };
  if (!endsInQuestionMark(written)) return null;
  return bold !== null || findAnswerLabel(scan, below, end)
    ? { text: bold ?? written.trim(), body: below }
    : null;
}

/** The line behind the paragraph; an answer label ends it too. */
function paragraphEnd(scan: Scan, first: number, end: number): number {
  let line = first + 1;
  while (
    line < end &&
    kindOf(scan, line) === TEXT &&
    !has(scan, line, FIRST) &&
    !readAnswerLabel(lineText(scan, line))
  ) {
    line++;
  }
  return line;
}

function boldText(written: string): string | null {
  const text = written.trim();
  const mark = openingAt(text, 0);
  if (mark.length < 2 || mark.startsWith('<') || !text.endsWith(mark) || text.length <= 2 * mark.length)
    return null;
  const inner = text.slice(mark.length, -mark.length).trim();
  return inner.includes(mark) ? null : inner;
}

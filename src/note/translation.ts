import { endsInQuestionMark } from './asking';
import { openingAt } from './emphasis';
import { arePair, type NamedPair } from './languagePair';
import { isMixed } from './mixed';
import { BLANK, kindOf, lineStart, lineText, type Scan, TEXT } from './scan/lines';

/** A question's translation and the first line behind it. */
export interface Translation {
  readonly text: string;
  readonly body: number;
}

const LONGEST = 2000;

/** Where a translation may stand: behind the question, before the end of its section. 0-based lines. */
export interface Place {
  readonly body: number;
  readonly end: number;
}

/** The line after the question, wholly bold (or italic) and in another language than the question; null: none. */
export function readTranslation(
  scan: Scan,
  prompt: string,
  { body, end }: Place,
  named: NamedPair,
): Translation | null {
  const line = kindOf(scan, body) === BLANK ? body + 1 : body;
  if (line >= end || kindOf(scan, line) !== TEXT) return null;
  const first = scan.text.charCodeAt(lineStart(scan, line));
  if (first !== 42 && first !== 95 && first !== 32) return null;
  const text = emphasised(lineText(scan, line));
  return text !== null && arePair(prompt, text, named) ? { text, body: line + 1 } : null;
}

/** What stands between the marks of a line that is wholly emphasised; null: it is not. */
function emphasised(line: string): string | null {
  const whole = line.trim();
  if (whole.length > LONGEST) return null;
  const mark = openingAt(whole, 0);
  if (mark === '' || mark.startsWith('<') || whole.length < 2 * mark.length || !whole.endsWith(mark))
    return null;
  const text = whole.slice(mark.length, -mark.length).trim();
  return text === '' || text.includes(mark) ? null : text;
}

/** `What is X? / Что такое X?` in two halves; null: it is in one language. */
export function splitTranslation(
  prompt: string,
  named: NamedPair,
): readonly [first: string, second: string] | null {
  if (!prompt.includes('/')) return null;
  for (let at = prompt.indexOf(' / '); at !== -1; at = prompt.indexOf(' / ', at + 1)) {
    const first = prompt.slice(0, at).trim();
    const second = prompt.slice(at + 3).trim();
    const two = first !== '' && !second.includes(' / ') && arePair(first, second, named);
    if (two && goTogether(first, second)) return [first, second];
  }
  return null;
}

/** Both ask, or neither does and they are not one text with a stroke in it. */
function goTogether(first: string, second: string): boolean {
  const asks = endsInQuestionMark(first);
  return asks === endsInQuestionMark(second) && (asks || !isMixed(first, second));
}

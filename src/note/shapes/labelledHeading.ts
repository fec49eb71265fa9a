import { findAnswerLabel } from '../answerStart';
import { asks, endsInQuestionMark } from '../asking';
import { readLabel } from '../label';
import { readNumber } from '../number';
import { BLANK, kindOf, lineText, type Scan } from '../scan/lines';
import { headingShape } from './headingShape';
import type { Find, HeadingMatch } from './shape';

const LETTERS = new Set('PПВFDV'.split('').map((letter) => letter.charCodeAt(0)));
const LETTER = /^([PПВFDV]\s?\d{1,4})[.:)]\s+/u;
const QUARTER = /^[QＱ]\s?[1-4]$/u;

/** `### Q1: …`, `#### Question 12 – …`, `### Вопрос №3. …`: a heading with a label and a number. */
export const labelledHeading = headingShape('labelled-heading', read, {
  doubts: (scan, finds) => finds.every((find) => isQuarter(scan, find)),
});

function read(text: string): HeadingMatch | null {
  const labelled = readLabel(text);
  if (!labelled) return readOrdinal(text) ?? readLetter(text);
  if (labelled.label === null) return null;
  if (!labelled.separated && !asks(labelled.rest)) return null;
  return { label: labelled.label, text: labelled.rest };
}

/** `1. Soru: …`, `2. kérdés: …`: the number before the word. */
function readOrdinal(text: string): HeadingMatch | null {
  const numbered = readNumber(text);
  const labelled = numbered && readLabel(numbered.rest);
  if (!labelled?.separated || labelled.label !== null || labelled.short || labelled.rest === '') return null;
  const end = text.length - labelled.rest.length;
  const label = text.slice(0, end).replace(/[\s:：.*_)-]+$/u, '');
  return { label, text: labelled.rest };
}

/** `P2. ¿…?`, `В3: …?`: the first letter of the word in another language counts where a question follows. */
function readLetter(text: string): HeadingMatch | null {
  if (!LETTERS.has(text.charCodeAt(0))) return null;
  const match = LETTER.exec(text.slice(0, 20));
  if (!match) return null;
  const rest = text.slice(match[0].length);
  return endsInQuestionMark(rest) ? { label: match[1] ?? null, text: rest } : null;
}

/** `## Q1: Revenue` in a note without a question, an answer or a fifth quarter: a part of the year. */
function isQuarter(scan: Scan, { label, text, body }: Find): boolean {
  if (label === null || !QUARTER.test(label) || asks(text)) return false;
  let next = body;
  while (next < scan.count && kindOf(scan, next) === BLANK) next++;
  return (
    !(next < scan.count && asks(lineText(scan, next))) && findAnswerLabel(scan, body, scan.count) === null
  );
}

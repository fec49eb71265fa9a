import { findAnswerLabel } from '../answerStart';
import { asks } from '../asking';
import { readLabel } from '../label';
import { BLANK, kindOf, lineText, type Scan } from '../scan/lines';
import { headingShape, type HeadingMatch } from './headingShape';
import type { Find, Shape } from './shape';

const headings = headingShape('labelled-heading', read);
const QUARTER = /^[QＱ]\s?[1-4]$/u;

/** `### Q1: …`, `#### Question 12 – …`, `### Вопрос №3. …`: a heading with a label and a number. */
export const labelledHeading: Shape = {
  ...headings,
  find(scan, taken) {
    const finds = headings.find(scan, taken);
    return finds.every((find) => isQuarter(scan, find)) ? [] : finds;
  },
};

function read(text: string): HeadingMatch | null {
  const labelled = readLabel(text);
  if (!labelled || labelled.label === null) return null;
  if (!labelled.separated && !asks(labelled.rest)) return null;
  return { label: labelled.label, text: labelled.rest };
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

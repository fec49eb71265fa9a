import { findAnswerLabel } from '../answerStart';
import { asks } from '../asking';
import { readLabel } from '../label';
import type { ScannedHeading } from '../scan/heading';
import type { Scan } from '../scan/lines';
import { headingShape } from './headingShape';
import type { HeadingMatch } from './shape';

/** `## Q: …`, `## Question: …`, `## Вопрос: …`: a heading with a label and no number. */
export const questionHeading = headingShape('question-heading', read, { confirm });

function read(text: string): HeadingMatch | null {
  const labelled = readLabel(text);
  if (!labelled || labelled.label !== null || !labelled.separated) return null;
  if (labelled.rest === '' && labelled.short) return null;
  return { label: null, text: labelled.rest };
}

/** A lone `Q` can be a drive or a quantity: it must ask, or be answered. */
function confirm(scan: Scan, heading: ScannedHeading, match: HeadingMatch): boolean {
  if (asks(match.text)) return true;
  if (match.text === '') return findAnswerLabel(scan, heading.last + 1, scan.count) !== null;
  const short = readLabel(scan.text.slice(heading.from, heading.to))?.short ?? false;
  return !short || findAnswerLabel(scan, heading.last + 1, scan.count) !== null;
}

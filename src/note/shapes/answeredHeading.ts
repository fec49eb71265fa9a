import { findAnswerLabel } from '../answerStart';
import { asks } from '../asking';
import { readNumber } from '../number';
import type { ScannedHeading } from '../scan/heading';
import type { Scan } from '../scan/lines';
import { headingShape, type HeadingMatch } from './headingShape';

/** The answer label must stand so near. */
const FEW_LINES = 12;

/** `## What is …?` or `## 3. …` with `**Answer:**` or `#### Answer` a few lines below. */
export const answeredHeading = headingShape('answered-heading', read, confirm);

function read(text: string): HeadingMatch | null {
  const numbered = readNumber(text);
  if (numbered) return { label: numbered.label, text: numbered.rest };
  return asks(text) ? { label: null, text } : null;
}

function confirm(scan: Scan, heading: ScannedHeading): boolean {
  const from = heading.last + 1;
  const found = findAnswerLabel(scan, from, Math.min(scan.count, from + FEW_LINES));
  return found !== null && found.label.word !== 'letter';
}

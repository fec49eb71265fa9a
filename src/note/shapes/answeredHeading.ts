import { findAnswerLabel } from '../answerStart';
import { asks } from '../asking';
import { readNumber } from '../number';
import type { ScannedHeading } from '../scan/heading';
import type { Scan } from '../scan/lines';
import { headingShape } from './headingShape';
import type { HeadingMatch } from './shape';

/** The answer label of a heading that has a number alone must stand so near; one that asks may show a program first. */
const FEW_LINES = 12;
const MORE_LINES = 40;

/** `## What is …?` or `## 3. …` with `**Answer:**` or `#### Answer` a few lines below. */
export const answeredHeading = headingShape('answered-heading', read, { confirm });

function read(text: string): HeadingMatch | null {
  const numbered = readNumber(text);
  if (numbered) return { label: numbered.label, text: numbered.rest };
  return asks(text) ? { label: null, text } : null;
}

function confirm(scan: Scan, heading: ScannedHeading, { text }: HeadingMatch): boolean {
  const from = heading.last + 1;
  const lines = asks(text) ? MORE_LINES : FEW_LINES;
  const found = findAnswerLabel(scan, from, Math.min(scan.count, from + lines));
  return found !== null && found.label.word !== 'letter';
}

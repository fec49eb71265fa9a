import { findAnswerLabel } from '../answerStart';
import { asks } from '../asking';
import { readNumber } from '../number';
import type { ScannedHeading } from '../scan/heading';
import { BLANK, kindOf, type Scan } from '../scan/lines';
import { headingShape } from './headingShape';
import type { HeadingMatch } from './shape';

/** The answer label of a heading that has a number alone must stand so near; one that asks may show a program first. */
const FEW_LINES = 12;
const MORE_LINES = 40;
const ALONE = /^(\p{Nd}{1,3})[.):：）]?$/u;

/** `## What is …?` or `## 3. …` with `**Answer:**` or `#### Answer` a few lines below. */
export const answeredHeading = headingShape('answered-heading', read, { confirm });

function read(text: string): HeadingMatch | null {
  const alone = ALONE.exec(text);
  if (alone) return { label: alone[1] ?? null, text: '' };
  const numbered = readNumber(text);
  if (numbered) return { label: numbered.label, text: numbered.rest };
  return asks(text) ? { label: null, text } : null;
}

function confirm(scan: Scan, heading: ScannedHeading, { text }: HeadingMatch): boolean {
  const from = heading.last + 1;
  const lines = asks(text) ? MORE_LINES : FEW_LINES;
  const found = findAnswerLabel(scan, from, Math.min(scan.count, from + lines));
  if (found === null || found.label.word === 'letter') return false;
  return text !== '' || !isRightBelow(scan, from, found.line);
}

/** Nothing stands between: a number alone takes its question from there. */
function isRightBelow(scan: Scan, from: number, line: number): boolean {
  let at = from;
  while (at < line && kindOf(scan, at) === BLANK) at++;
  return at === line;
}

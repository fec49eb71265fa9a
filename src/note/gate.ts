import { readAnswerLabel } from './answerLabel';
import { asks, endsInQuestionMark } from './asking';
import { headingText, isSectionHeading } from './headings';
import { readNumber } from './number';
import type { Scan } from './scan/lines';
import type { Find, Outline } from './shapes/shape';

/** So many headings of one level there must be, … */
const FEWEST = 3;
/** … and such a share of them must ask. */
const SHARE = 0.6;
const LEVELS = [1, 2, 3, 4, 5, 6];

/**
 * The headings of a note that are probably questions and may be something else: of a level most of whose headings ask.
 * They are offered to the person and never taken silently.
 */
export function gateFinds(scan: Scan, taken: ReadonlyMap<number, Find>): readonly Find[] {
  if (scan.headings.length < FEWEST) return [];
  const asking: Find[][] = LEVELS.map(() => []);
  const all = LEVELS.map(() => 0);
  for (const heading of scan.headings) {
    const { line, last, level } = heading;
    if (taken.has(line) || !isSectionHeading(scan, heading)) continue;
    const text = headingText(scan, heading);
    if (readAnswerLabel(text)) continue;
    all[level - 1] = (all[level - 1] ?? 0) + 1;
    const read = readAsking(text);
    if (read) asking[level - 1]?.push({ shape: 'gate', line, level, ...read, body: last + 1, end: null });
  }
  return asking
    .filter((finds, index) => finds.length > 0 && passes(finds.length, all[index] ?? 0))
    .flat()
    .sort((a, b) => a.line - b.line);
}

/** A note with this outline can have headings to offer. */
export function couldBeOffered({ headings }: Outline): boolean {
  return headings.filter(({ text }) => readAsking(text) !== null).length >= FEWEST * SHARE;
}

function passes(asking: number, all: number): boolean {
  return all >= FEWEST && asking >= all * SHARE;
}

function readAsking(text: string): { label: string | null; text: string } | null {
  const numbered = readNumber(text);
  if (numbered) return asks(numbered.rest) ? { label: numbered.label, text: numbered.rest } : null;
  return endsInQuestionMark(text) ? { label: null, text } : null;
}

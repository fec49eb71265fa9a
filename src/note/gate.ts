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
const NONE: readonly never[] = [];

/**
 * The headings of a note that are probably questions and may be something else: of a level most of whose headings ask.
 * They are offered to the person and never taken silently.
 */
export function gateFinds(scan: Scan, taken: ReadonlyMap<number, Find>): readonly Find[] {
  if (scan.headings.length < FEWEST) return NONE;
  const asking: Find[] = [];
  /** How many headings there are, by their level. */
  const all = [0, 0, 0, 0, 0, 0, 0];
  for (const heading of scan.headings) {
    const { line, last, level } = heading;
    if (taken.has(line) || !isSectionHeading(scan, heading)) continue;
    const text = headingText(scan, heading);
    if (readAnswerLabel(text)) continue;
    all[level] = (all[level] ?? 0) + 1;
    const read = readAsking(text);
    if (!read) continue;
    const { label, text: question } = read;
    asking.push({ shape: 'gate', line, level, label, text: question, body: last + 1, end: null });
  }
  if (asking.length === 0) return NONE;
  const passing = all.map((count, level) =>
    passes(asking.filter((find) => find.level === level).length, count),
  );
  return asking.filter(({ level }) => passing[level]);
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

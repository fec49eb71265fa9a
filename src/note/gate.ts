import { readAnswerLabel } from './answerLabel';
import { asks, endsInQuestionMark } from './asking';
import { headingText } from './headings';
import { readNumber } from './number';
import { hasPlaceholder } from './placeholder';
import type { ScannedHeading } from './scan/heading';
import type { Scan } from './scan/lines';
import type { Find, Outline } from './shapes/shape';

/** So many headings of one level there must be, … */
const FEWEST = 3;
/** … and such a share of them must ask. */
const SHARE = 0.6;
const NONE: readonly never[] = [];

/**
 * The headings of a note that are probably questions and may be something else: of a level most of whose headings end in
 * a question mark or are numbered and ask. Those of the level that ask by their words alone come along: `## Compare …`.
 * They are offered to the person and never taken silently. `headings`: those that divide the note and are no questions.
 */
export function gateFinds(scan: Scan, headings: readonly ScannedHeading[]): readonly Find[] {
  if (headings.length < FEWEST) return NONE;
  /** How many headings there are, and how many of them are sure to ask, by their level. */
  const all = [0, 0, 0, 0, 0, 0, 0];
  const sure = [0, 0, 0, 0, 0, 0, 0];
  const counted = headings.filter((heading) => {
    const text = headingText(scan, heading);
    if (readAnswerLabel(text) || hasPlaceholder(text)) return false;
    all[heading.level] = (all[heading.level] ?? 0) + 1;
    if (isSure(text)) sure[heading.level] = (sure[heading.level] ?? 0) + 1;
    return true;
  });
  const passing = all.map((count, level) => passes(sure[level] ?? 0, count));
  if (!passing.includes(true)) return NONE;
  return counted.flatMap((heading): Find[] => {
    const { line, last, level } = heading;
    const written = headingText(scan, heading);
    const { label, rest: text } = readNumber(written) ?? { label: null, rest: written };
    return passing[level] && asks(text)
      ? [{ shape: 'gate', line, level, label, text, body: last + 1, end: null }]
      : [];
  });
}

/** A note with this outline can have headings to offer. */
export function couldBeOffered({ headings }: Outline): boolean {
  return headings.filter(({ text }) => isSure(text)).length >= FEWEST * SHARE;
}

function passes(asking: number, all: number): boolean {
  return all >= FEWEST && asking >= all * SHARE;
}

/** Words alone can mean something else: `## How to install`. */
function isSure(text: string): boolean {
  const numbered = readNumber(text);
  return numbered ? asks(numbered.rest) : endsInQuestionMark(text);
}

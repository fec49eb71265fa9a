import { headingText, isSectionHeading } from '../headings';
import type { ScannedHeading } from '../scan/heading';
import type { Scan } from '../scan/lines';
import type { Find, Outline, Shape } from './shape';

/** A heading that was taken for a question. */
export interface HeadingMatch {
  readonly label: string | null;
  /** Label stripped. */
  readonly text: string;
}

/** The shape of questions that are headings: `read` tells by the text, `confirm` by what follows it. */
export function headingShape(
  name: string,
  read: (text: string, level: number) => HeadingMatch | null,
  confirm: (scan: Scan, heading: ScannedHeading, match: HeadingMatch) => boolean = () => true,
): Shape {
  return {
    name,
    find(scan, taken) {
      const finds: Find[] = [];
      for (const heading of scan.headings) {
        if (taken.has(heading.line) || !isSectionHeading(scan, heading)) continue;
        const match = read(headingText(scan, heading), heading.level);
        if (!match || !confirm(scan, heading, match)) continue;
        const { line, last, level } = heading;
        const { label, text } = match;
        finds.push({ shape: name, line, level, label, text, body: last + 1, end: null });
      }
      return finds;
    },
    couldHold: (outline: Outline) => outline.headings.some(({ text, level }) => read(text, level) !== null),
  };
}

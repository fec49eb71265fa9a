import { headingText } from '../headings';
import { readLabel } from '../label';
import { readNumber } from '../number';
import { has, ITEM } from '../scan/lines';
import { isQuoted, itemEnd } from './item';
import { type Outline, PARAGRAPH_LEVEL, type Shape } from './shape';

/** `- ## What is a lock?`: a heading in a list item; the rest of the item is its answer. */
export const listHeading: Shape = {
  name: 'list-heading',
  find: (scan) =>
    scan.headings
      .filter(({ nested, line }) => nested && has(scan, line, ITEM) && !isQuoted(scan, line))
      .map((heading) => {
        const { line, last } = heading;
        const text = headingText(scan, heading);
        const labelled = readLabel(text);
        const { label, rest } = (labelled?.separated ? labelled : readNumber(text)) ?? {
          label: null,
          rest: text,
        };
        const end = itemEnd(scan, line);
        return {
          shape: 'list-heading',
          line,
          level: PARAGRAPH_LEVEL,
          label,
          text: rest,
          body: last + 1,
          end,
        };
      }),
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind === 'list' || kind === 'callout'),
};

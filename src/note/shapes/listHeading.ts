import { headingText, isSectionHeading } from '../headings';
import { hasPlaceholder } from '../placeholder';
import type { ScannedHeading } from '../scan/heading';
import { BLANK, has, ITEM, kindOf, type Scan } from '../scan/lines';
import { isQuoted, itemEnd } from './item';
import { labelOff } from './labelOff';
import { type Find, type Outline, PARAGRAPH_LEVEL, type BlockShape } from './shape';

/**
 * `- ## What is a lock?`: a heading in a list item; the rest of the item is its answer. What stands between one such item
 * and the next belongs to the first of them too: it is easily indented too little.
 */
export const listHeading: BlockShape = {
  of: 'blocks',
  name: 'list-heading',
  find(scan) {
    const finds: Find[] = [];
    let end: number | null = null;
    for (const heading of [...scan.headings].reverse()) {
      if (isSectionHeading(scan, heading)) end &&= heading.line;
      else if (isItem(scan, heading) && !hasPlaceholder(headingText(scan, heading))) {
        finds.push(readItem(scan, heading, end));
        end = heading.line;
      }
    }
    return finds.reverse();
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind === 'list' || kind === 'callout'),
};

function isItem(scan: Scan, { line, nested }: ScannedHeading): boolean {
  return nested && has(scan, line, ITEM) && !isQuoted(scan, line);
}

/** `next`: where the next such item begins, or a heading of the note's own above it; null: this is the last one. */
function readItem(scan: Scan, heading: ScannedHeading, next: number | null): Find {
  const { line, last } = heading;
  const { label, rest } = labelOff(headingText(scan, heading));
  const end = next ?? ownEnd(scan, line, last + 1);
  return { shape: 'list-heading', line, level: PARAGRAPH_LEVEL, label, text: rest, body: last + 1, end };
}

/** Where the item ends; null: it holds nothing below its heading. */
function ownEnd(scan: Scan, line: number, body: number): number | null {
  const end = itemEnd(scan, line);
  let at = body;
  while (at < end && kindOf(scan, at) === BLANK) at++;
  return at < end ? end : null;
}

import { BLANK, FIRST, has, KIND, kindOf, lineText, type Scan, TEXT } from '../scan/lines';
import { cutCard, inlineCard } from './inlineCard';
import { type Find, type Outline, PARAGRAPH_LEVEL, type BlockShape } from './shape';

const TAGS = /^\s*(?:#[^\s\d#][^\s#]*\s*)+$/u;

/** A paragraph with a line `?` or `??` in it: the question above the line, the answer below, up to a blank line. */
export const splitCard: BlockShape = {
  of: 'blocks',
  name: 'split-card',
  find(scan, shapes) {
    const finds: Find[] = [];
    const cards = shapes.includes(inlineCard);
    for (let line = scan.body + 1; line < scan.count; line++) {
      if (((scan.kinds[line] ?? 0) & KIND) !== TEXT || has(scan, line, FIRST)) continue;
      if (scan.text.charCodeAt(scan.starts[line] ?? 0) !== 63 || !/^\?{1,2}\s*$/u.test(lineText(scan, line)))
        continue;
      const from = finds[finds.length - 1]?.end ?? scan.body;
      if (line > from) finds.push(readCard(scan, line, from, cards));
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind === 'paragraph' || kind === 'list'),
};

/** Tags above the question and, if there are `cards` of one line, such a line are no part of it. */
function readCard(scan: Scan, mark: number, from: number, cards: boolean): Find {
  let line = mark - 1;
  while (
    line > from &&
    !has(scan, line, FIRST) &&
    kindOf(scan, line - 1) === TEXT &&
    !(cards && cutCard(lineText(scan, line - 1)))
  )
    line--;
  while (line < mark - 1 && TAGS.test(lineText(scan, line))) line++;
  let end = mark + 1;
  while (end < scan.count && kindOf(scan, end) !== BLANK) end++;
  const text = Array.from({ length: mark - line }, (_, index) => lineText(scan, line + index)).join('\n');
  const at = { shape: 'split-card', line, level: PARAGRAPH_LEVEL, label: null };
  return { ...at, text: text.trim(), body: mark + 1, end };
}

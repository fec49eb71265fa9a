import { asks } from '../asking';
import { readNumber } from '../number';
import { has, ITEM, KIND, lineText, type Scan, TEXT } from '../scan/lines';
import { itemEnd } from './item';
import { type Find, type Outline, PARAGRAPH_LEVEL, type Shape } from './shape';

const BOLD_ITEM = /^\s{0,3}\d{1,4}[.)]\s+(?:\*\*|__)/u;
const BOLD_NUMBER = /^\s{0,3}(?:\*\*|__)\s?\d/u;

/** `**1. What is a lock?**`, `**1.** What is a lock?`, `1. **What is a lock?**`. */
export const numberedBold: Shape = {
  name: 'numbered-bold',
  find(scan) {
    const finds: Find[] = [];
    for (let line = scan.body; line < scan.count; line++) {
      if (((scan.kinds[line] ?? 0) & KIND) !== TEXT) continue;
      const find = readLine(scan, line);
      if (find) finds.push(find);
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind === 'paragraph' || kind === 'list'),
};

function readLine(scan: Scan, line: number): Find | null {
  const head = scan.text.slice(scan.starts[line], (scan.starts[line] ?? 0) + 12);
  const item = has(scan, line, ITEM) && BOLD_ITEM.test(head);
  if (!item && !BOLD_NUMBER.test(head)) return null;
  const numbered = readNumber(lineText(scan, line));
  if (!numbered) return null;
  const text = item ? withoutBold(numbered.rest) : numbered.rest;
  if (!asks(text)) return null;
  const end = item ? itemEnd(scan, line) : null;
  return {
    shape: 'numbered-bold',
    line,
    level: PARAGRAPH_LEVEL,
    label: numbered.label,
    text,
    body: line + 1,
    end,
  };
}

function withoutBold(text: string): string {
  const mark = text.slice(0, 2);
  const inner = text.slice(2, -2);
  return text.endsWith(mark) && !inner.includes(mark) ? inner.trim() : text;
}

import { asks } from '../asking';
import { readNumber } from '../number';
import { has, ITEM, lineText } from '../scan/lines';
import { itemEnd } from './item';
import { lineShape } from './lineShape';
import { PARAGRAPH_LEVEL } from './shape';

const BOLD_ITEM = /^\s{0,3}\d{1,4}[.)]\s+(?:\*\*|__)/u;
const BOLD_NUMBER = /^\s{0,3}(?:\*\*|__)\s?\d/u;

/** `**1. What is a lock?**`, `**1.** What is a lock?`, `1. **What is a lock?**`. */
export const numberedBold = lineShape(
  'numbered-bold',
  (scan, line) => {
    const head = scan.text.slice(scan.starts[line], (scan.starts[line] ?? 0) + 12);
    const item = has(scan, line, ITEM) && BOLD_ITEM.test(head);
    if (!item && !BOLD_NUMBER.test(head)) return null;
    const numbered = readNumber(lineText(scan, line));
    if (!numbered) return null;
    const { label, rest } = numbered;
    const text = item ? withoutBold(rest) : rest;
    if (!asks(text)) return null;
    return { level: PARAGRAPH_LEVEL, label, text, body: line + 1, end: item ? itemEnd(scan, line) : null };
  },
  (kind) => kind === 'paragraph' || kind === 'list',
);

function withoutBold(text: string): string {
  const mark = text.slice(0, 2);
  const inner = text.slice(2, -2);
  return text.endsWith(mark) && !inner.includes(mark) ? inner.trim() : text;
}

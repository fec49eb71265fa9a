import { KIND, lineText, NESTED, type Scan, TEXT } from '../scan/lines';
import { quoteEnd } from './item';
import { labelOff } from './labelOff';
import { type Find, type Outline, PARAGRAPH_LEVEL, type BlockShape } from './shape';

const HEAD = /^\s{0,3}>\s?\[!(?:question|faq|help)\](?:[+-])?\s*(.*)$/iu;
const QUOTED = /^\s{0,3}>\s?/u;

/** `> [!question] What is a lock?`, `> [!faq]`: the answer is the rest of the callout, or what follows an empty one. */
export const callout: BlockShape = {
  of: 'blocks',
  name: 'callout',
  find(scan) {
    const finds: Find[] = [];
    let close = 0;
    for (let line = scan.body; line < scan.count; line++) {
      const bits = scan.kinds[line] ?? 0;
      if ((bits & KIND) !== TEXT || (bits & NESTED) === 0) continue;
      const head = HEAD.exec(lineText(scan, line));
      if (!head) continue;
      if (close <= line) close = quoteEnd(scan, line);
      const find = readCallout(scan, { line, close }, head[1]?.trim() ?? '');
      if (find) finds.push(find);
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind === 'callout' || kind === 'blockquote'),
};

function readCallout(
  scan: Scan,
  { line, close }: { readonly line: number; readonly close: number },
  title: string,
): Find | null {
  let body = line + 1;
  let text = title;
  if (text === '') {
    while (body < close && quoted(scan, body) === '') body++;
    if (body >= close) return null;
    text = quoted(scan, body);
    body++;
  }
  const { label, rest } = labelOff(text);
  const inside = hasContent(scan, body, close);
  const end = inside ? close : null;
  return {
    shape: 'callout',
    line,
    level: PARAGRAPH_LEVEL,
    label,
    text: rest,
    body: inside ? body : close,
    end,
  };
}

function quoted(scan: Scan, line: number): string {
  return lineText(scan, line).replace(QUOTED, '').trim();
}

function hasContent(scan: Scan, from: number, end: number): boolean {
  for (let line = from; line < end; line++) if (quoted(scan, line) !== '') return true;
  return false;
}

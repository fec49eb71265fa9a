import { namesAnswer } from '../answerLabel';
import { asks } from '../asking';
import { BLANK, HTML, kindOf, lineEnd, lineStart, lineText, type Scan, TEXT } from '../scan/lines';
import { labelOff } from './labelOff';
import { type Find, type Outline, PARAGRAPH_LEVEL, type BlockShape } from './shape';

const OPEN = /<details[\s>]/giu;
const CLOSE = /<\/details>/giu;
/** A summary goes over no more lines than this. */
const SUMMARY_LINES = 12;
/** A table of contents links to so many parts. */
const FEWEST_LINKS = 3;

/** `<details><summary>What is a lock?</summary> … </details>`; one inside another belongs to the outer answer. */
export const details: BlockShape = {
  of: 'blocks',
  name: 'details',
  find(scan) {
    const finds: Find[] = [];
    let closings: ReadonlyMap<number, number> | null = null;
    for (let line = scan.body; line < scan.count; line++) {
      if (kindOf(scan, line) !== HTML || !/<details/iu.test(lineText(scan, line))) continue;
      closings ??= closingLines(scan);
      const close = closings.get(line) ?? scan.count;
      const find = readSummary(scan, line, close);
      if (find && !isContents(scan, find.body, close)) finds.push(find);
      if (close >= scan.count) break;
      if (find) line = Math.max(line, close - 1);
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind !== 'paragraph' && kind !== 'heading'),
};

/** Most of the lines between them link to a part of the note: a table of contents, folded away. */
function isContents(scan: Scan, from: number, end: number): boolean {
  let linking = 0;
  let filled = 0;
  for (let line = from; line < Math.min(end, scan.count); line++) {
    if (kindOf(scan, line) === BLANK) continue;
    filled++;
    if (lineText(scan, line).includes('](#')) linking++;
  }
  return linking >= FEWEST_LINKS && linking * 2 > filled;
}

/** By the line that opens it, the line of the `</details>` that closes each; none: the end of the note does. */
function closingLines(scan: Scan): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: { readonly line: number; readonly depth: number }[] = [];
  let depth = 0;
  for (let line = scan.body; line < scan.count; line++) {
    // `</b></details>` opens no block of HTML: it is a line of text.
    if (kindOf(scan, line) !== HTML && kindOf(scan, line) !== TEXT) continue;
    const text = lineText(scan, line);
    if (!/details/iu.test(text)) continue;
    open.push({ line, depth });
    depth += (text.match(OPEN)?.length ?? 0) - (text.match(CLOSE)?.length ?? 0);
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      closings.set(last.line, line);
      open.pop();
    }
  }
  return closings;
}

function readSummary(scan: Scan, first: number, close: number): Find | null {
  const last = Math.min(close, first + SUMMARY_LINES, scan.count - 1);
  const block = scan.text.slice(lineStart(scan, first), lineEnd(scan, last));
  const open = /<summary[^<>]*>/iu.exec(block);
  if (!open) return null;
  const from = open.index + open[0].length;
  const end = block.slice(from).search(/<\/summary>/iu);
  if (end === -1) return null;
  const text = toMarkdown(block.slice(from, from + end));
  if (text === '' || (namesAnswer(text) && !asks(text))) return null;
  const closed = first + block.slice(0, from + end).split('\n').length - 1;
  const rest = block.slice(from + end + '</summary>'.length).split('\n')[0] ?? '';
  const sameLine = rest.replace(/<[^<>]*>/gu, '').trim() !== '';
  const stop = Math.max(close, closed + 1);
  const { label, rest: question } = labelOff(text);
  return {
    shape: 'details',
    line: first,
    level: PARAGRAPH_LEVEL,
    label,
    text: question,
    body: sameLine ? closed : closed + 1,
    end: stop,
  };
}

/** A summary is HTML: its code marks become Markdown's, what sets it in bold or as a heading is dropped. */
function toMarkdown(html: string): string {
  return html
    .replace(/<\/?code>/giu, '`')
    .replace(/<\/?(?:b|strong|i|em|h[1-6]|p|span|font|u)(?:\s[^<>]*)?>|<br\s*\/?>/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

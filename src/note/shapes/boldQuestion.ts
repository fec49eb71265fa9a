import { endsInQuestionMark } from '../asking';
import { openingAt } from '../emphasis';
import { FIRST, ITEM, lineText, NESTED, type Scan } from '../scan/lines';
import { labelOff } from './labelOff';
import { lineShape } from './lineShape';
import { PARAGRAPH_LEVEL } from './shape';

/** `**What is a lock?**`: a paragraph's first line that is wholly bold and ends in a question mark. */
export const boldQuestion = lineShape(
  'bold-question',
  (scan, line) => {
    const bits = scan.kinds[line] ?? 0;
    if ((bits & FIRST) === 0 || (bits & (NESTED | ITEM)) !== 0) return null;
    const text = boldText(scan, line);
    if (text === null || !endsInQuestionMark(text)) return null;
    const { label, rest } = labelOff(text);
    return { level: PARAGRAPH_LEVEL, label, text: rest, body: line + 1, end: null };
  },
  (kind) => kind === 'paragraph',
);

/** What stands between the `**` around a line; null: it is not wholly bold. */
function boldText(scan: Scan, line: number): string | null {
  const text = lineText(scan, line).trim();
  const mark = openingAt(text, 0);
  if (mark !== '**' && mark !== '__' && mark !== '***') return null;
  if (text.length <= 2 * mark.length || !text.endsWith(mark)) return null;
  const inner = text.slice(mark.length, -mark.length).trim();
  return inner.includes(mark) ? null : inner;
}

import { endsInQuestionMark } from '../asking';
import { openingAt } from '../emphasis';
import { FIRST, ITEM, KIND, lineText, NESTED, type Scan, TEXT } from '../scan/lines';
import { type Find, type Outline, PARAGRAPH_LEVEL, type Shape } from './shape';

/** `**What is a lock?**`: a paragraph's first line that is wholly bold and ends in a question mark. */
export const boldQuestion: Shape = {
  name: 'bold-question',
  find(scan) {
    const finds: Find[] = [];
    for (let line = scan.body; line < scan.count; line++) {
      const bits = scan.kinds[line] ?? 0;
      if ((bits & KIND) !== TEXT || (bits & FIRST) === 0 || (bits & (NESTED | ITEM)) !== 0) continue;
      const text = boldText(scan, line);
      if (text === null || !endsInQuestionMark(text)) continue;
      finds.push({
        shape: 'bold-question',
        line,
        level: PARAGRAPH_LEVEL,
        label: null,
        text,
        body: line + 1,
        end: null,
      });
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.includes('paragraph'),
};

/** What stands between the `**` around a line; null: it is not wholly bold. */
function boldText(scan: Scan, line: number): string | null {
  const text = lineText(scan, line).trim();
  const mark = openingAt(text, 0);
  if (mark !== '**' && mark !== '__' && mark !== '***') return null;
  if (text.length <= 2 * mark.length || !text.endsWith(mark)) return null;
  const inner = text.slice(mark.length, -mark.length).trim();
  return inner.includes(mark) ? null : inner;
}

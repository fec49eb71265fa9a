import { readAnswerLabel } from './answerLabel';
import { problem } from './problems';
import type { Problem } from './question';
import { FIRST, HEADING, ITEM, KIND, lineText, NESTED, type Scan, TEXT } from './scan/lines';
import type { Section } from './section';

/** Answer labels, set in bold or as headings, that stand in no question. */
export function lonelyAnswers(scan: Scan, sections: readonly Section[]): readonly Problem[] {
  const problems: Problem[] = [];
  let next = 0;
  for (let line = scan.body; line < scan.count; line++) {
    const section = sections[next];
    if (section && line >= section.find.line) {
      line = section.last;
      next++;
    } else if (canBeLabel(scan, line)) {
      const label = readAnswerLabel(lineText(scan, line));
      if (label?.word === 'answer') problems.push(problem('label-without-question', line, {}));
    }
  }
  return problems;
}

/** A heading, or the first line of a paragraph, that begins with emphasis. Cheap. */
function canBeLabel(scan: Scan, line: number): boolean {
  const bits = scan.kinds[line] ?? 0;
  if ((bits & (NESTED | ITEM)) !== 0) return false;
  const kind = bits & KIND;
  if (kind === HEADING) return true;
  if (kind !== TEXT || (bits & FIRST) === 0) return false;
  const code = scan.text.charCodeAt(scan.starts[line] ?? 0);
  return code === 42 || code === 95;
}

import { canBeginAnswerLabel, readAnswerLabel } from './answerLabel';
import { problem } from './problems';
import type { Problem } from './question';
import { FIRST, ITEM, KIND, lineText, NESTED, type Scan, TEXT } from './scan/lines';
import type { Section } from './section';

/** Answer labels, set in bold or as headings, that stand in no question. */
export function lonelyAnswers(scan: Scan, sections: readonly Section[]): readonly Problem[] {
  const lines = outside(sections, scan.marked).filter((line) => isEmphasised(scan, line));
  lines.push(...outside(sections, inHeadings(scan)));
  return lines
    .filter((line) => readAnswerLabel(lineText(scan, line))?.word === 'answer')
    .map((line) => problem('label-without-question', line, {}));
}

/** Those of the ascending lines that belong to no section. */
function outside(sections: readonly Section[], lines: readonly number[]): readonly number[] {
  if (sections.length === 0) return lines;
  let next = 0;
  return lines.filter((line) => {
    while ((sections[next]?.last ?? Infinity) < line) next++;
    return line < (sections[next]?.find.line ?? Infinity);
  });
}

/** It is the first line of a paragraph and begins with emphasis, and that with what can be a label. */
function isEmphasised(scan: Scan, line: number): boolean {
  const bits = scan.kinds[line] ?? 0;
  if ((bits & KIND) !== TEXT || (bits & FIRST) === 0 || (bits & (NESTED | ITEM)) !== 0) return false;
  const from = scan.starts[line] ?? 0;
  const code = scan.text.charCodeAt(from);
  return (code === 42 || code === 95) && canBeginAnswerLabel(scan.text, behindMarks(scan.text, from, code));
}

/** The offset behind the marks of emphasis. */
function behindMarks(text: string, from: number, mark: number): number {
  let at = from;
  while (text.charCodeAt(at) === mark) at++;
  return at;
}

/** The lines of headings that can hold a label. */
function inHeadings(scan: Scan): readonly number[] {
  const lines: number[] = [];
  for (const { line, last, from, nested } of scan.headings) {
    if (nested) continue;
    if (canBeginAnswerLabel(scan.text, from)) lines.push(line);
    for (let other = line + 1; other < last; other++) lines.push(other);
  }
  return lines;
}

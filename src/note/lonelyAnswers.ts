import { canBeginAnswerLabel, readAnswerLabel } from './answerLabel';
import { problem } from './problems';
import type { Problem } from './question';
import { FIRST, ITEM, KIND, lineText, NESTED, type Scan, TEXT } from './scan/lines';
import type { Section } from './section';

/** Answer labels, set in bold or as headings, that stand in no question, are problems. */
export function lonelyAnswers(scan: Scan, sections: readonly Section[], problems: Problem[]): void {
  const add = (line: number): void => {
    if (readAnswerLabel(lineText(scan, line))?.word !== 'answer') return;
    problems.push(problem('label-without-question', line, {}));
  };
  const outside = new Outside(sections);
  for (const line of scan.marked) if (isEmphasised(scan, line) && outside.has(line)) add(line);
  const beyond = new Outside(sections);
  for (const { line, last, from, nested } of scan.headings) {
    if (nested) continue;
    if (canBeginAnswerLabel(scan.text, from) && beyond.has(line)) add(line);
    for (let other = line + 1; other < last; other++) if (beyond.has(other)) add(other);
  }
}

/** Tells of lines that are asked for in their order whether they belong to no section. */
class Outside {
  #next = 0;

  constructor(private readonly sections: readonly Section[]) {}

  has(line: number): boolean {
    while ((this.sections[this.#next]?.last ?? Infinity) < line) this.#next++;
    return line < (this.sections[this.#next]?.find.line ?? Infinity);
  }
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

import { LANGUAGES } from './functionWords';
import { own } from './own';
import { plainText } from './plainText';
import type { Problem, ProblemCode, Question } from './question';
import { lineText, type Scan } from './scan/lines';
import type { Find } from './shapes/shape';
import { SHAPE_NAMES } from './shapes/shapes';

const SHOWN = 80;

/** A problem of a line; `values` fill the words that a person reads. */
export function problem(code: ProblemCode, line: number, values: Problem['values']): Problem {
  return { line, code, values };
}

export function missingAnswer(line: number, prompt: string): Problem {
  return problem('no-answer', line, { question: short(prompt) });
}

/** One problem for each question that stands further up already. */
export function duplicateQuestions(questions: readonly Question[], problems: Problem[]): void {
  const signs = new Set(questions.map(({ prompt }) => signOf(prompt)));
  if (signs.size === questions.length) return;
  const seen = new Map<string, number>();
  for (const { prompt, line } of questions) {
    const key = prompt.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    else if (key !== '') {
      problems.push(problem('duplicate-question', line, { question: short(prompt), first: first + 1 }));
    }
  }
}

/** The same number for texts that differ in case alone, and mostly another one for others: lower case takes long. */
function signOf(written: string): number {
  const text = written.includes('İ') ? written.toLowerCase() : written; // the one letter that becomes two
  const { length } = text;
  return (
    (length << 15) |
    (letterAt(text, length >> 1) << 10) |
    (letterAt(text, length >> 2) << 5) |
    letterAt(text, length - 3)
  );
}

/** Five bits of an ASCII character, its case left out; 0: another one, whose case may be anything. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? code & 31 : 0;
}

/** The question as a person reads it, cut to a line. */
export function short(markdown: string): string {
  const text = plainText(markdown.slice(0, SHOWN * 6)).replace(/\s+/gu, ' ');
  return own(text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text);
}

/** Headings that look like questions are offered, all of a note at once. */
export function offer(finds: readonly Find[]): readonly Problem[] {
  const [first] = finds;
  return first ? [problem('gate', first.line, { count: finds.length, example: short(first.text) })] : [];
}

/** The names in the property `viva` that are no shape's, at the line of the property. */
export function unknownShapes(scan: Scan, names: readonly string[]): readonly Problem[] {
  const at = propertyLine(scan, 'viva');
  const known = SHAPE_NAMES.join(', ');
  return names.map((value) => problem('unknown-shape', at, { value: cut(value), known }));
}

/** What the property `viva-languages` says and nobody understands. */
export function unknownLanguages(scan: Scan, value: string): Problem {
  const values = { value: cut(value), known: LANGUAGES.join(', ') };
  return problem('unknown-languages', propertyLine(scan, 'viva-languages'), values);
}

const cut = (value: string): string => own(value.slice(0, SHOWN));

/** The line of a property; where it is not found, the first one of the note. */
function propertyLine(scan: Scan, name: string): number {
  const key = new RegExp(`^["']?${name}["']?\\s*:`, 'u');
  for (let line = 0; line < scan.body; line++) if (key.test(lineText(scan, line))) return line;
  return 0;
}

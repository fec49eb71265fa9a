import { type FoundLabel, findAnswerLabel } from './answerStart';
import { isAnswerHeading, isSectionHeading } from './headings';
import type { NamedPair } from './languagePair';
import { lineText, type Scan } from './scan/lines';
import type { Find } from './shapes/shape';
import type { LineRange } from './question';
import { readHead } from './topic';
import { readTranslation, splitTranslation } from './translation';
import { trimRange } from './trim';

/** What belongs to one question. */
export interface Section {
  readonly find: Find;
  readonly prompt: string;
  readonly translation: string | null;
  readonly answer: LineRange | null;
  /** The last line of it that says something. */
  readonly last: number;
}

const NONE: readonly never[] = [];

/** Reads the sections of questions that were found; `finds` ascend and no two stand on one line. */
export function readSections(
  scan: Scan,
  finds: readonly Find[],
  named: NamedPair = null,
): readonly Section[] {
  if (finds.length === 0) return NONE;
  const ends = sectionEnds(scan, finds);
  return finds.map((find, index) => readSection(scan, find, ends[index] ?? scan.count, named));
}

/**
 * Where each section ends: at the next question, or at a heading of the same or a higher level that is no question; a
 * heading that only labels the answer is none.
 */
function sectionEnds(scan: Scan, finds: readonly Find[]): number[] {
  let pointer = 0;
  return finds.map((find, index) => {
    const limit = Math.min(finds[index + 1]?.line ?? scan.count, find.end ?? scan.count);
    if (find.end !== null) return limit;
    let labelled = false;
    while ((scan.headings[pointer]?.line ?? Infinity) < find.body) pointer++;
    for (let i = pointer; i < scan.headings.length; i++) {
      const heading = scan.headings[i];
      if (!heading || heading.line >= limit) break;
      if (!isSectionHeading(scan, heading)) continue;
      if (!labelled && find.level < 7 && isAnswerHeading(scan, heading)) labelled = true;
      else if (heading.level <= find.level) return heading.line;
    }
    return limit;
  });
}

function readSection(scan: Scan, find: Find, end: number, named: NamedPair): Section {
  if (find.body === find.line) {
    const answer = trimRange(scan, find.body, end - 1);
    return { find, prompt: find.text, translation: null, answer, last: answer?.last ?? find.line };
  }
  const head = readHead(scan, find, end);
  const halves = splitTranslation(head.text, named);
  const translated = halves ? null : readTranslation(scan, head.text, { body: head.body, end }, named);
  const body = translated?.body ?? head.body;
  const label = findAnswerLabel(scan, body, end);
  const answer = trimRange(scan, label ? answerLine(label) : body, end - 1);
  const text = halves?.[0] ?? head.text;
  return {
    find,
    prompt: label ? withBody(scan, text, body, label.line - 1) : text,
    translation: halves?.[1] ?? translated?.text ?? null,
    answer,
    last: answer?.last ?? label?.line ?? body - 1,
  };
}

/** The answer begins behind the label, which can be in the middle of a line. */
function answerLine({ line, label }: FoundLabel): number {
  return label.content === null ? line + 1 : line;
}

/** What stands between a question and its answer's label belongs to the question: a program, a choice. */
function withBody(scan: Scan, text: string, first: number, last: number): string {
  const range = trimRange(scan, first, last);
  if (!range) return text;
  const lines: string[] = [];
  for (let line = range.first; line <= range.last; line++) lines.push(lineText(scan, line));
  const gap = text === '' ? '' : range.first === first ? '\n' : '\n\n';
  return text + gap + lines.join('\n');
}

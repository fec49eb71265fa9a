import type { LineRange, Question } from './question';

/** A block of a note: 0-based lines, both inclusive; kinds as the app names them. */
export interface Block extends LineRange {
  readonly kind: string;
}

/** What a note offers besides its questions: blocks that stand together under one heading. */
export interface Piece extends LineRange {
  /** The heading above it, Markdown; null: it stands above every heading. */
  readonly heading: string | null;
}

const OFFERED: ReadonlySet<string> = new Set(['table', 'list', 'code']);

/**
 * Tables, lists and code that stand outside every question: a card for quick reference, say. Under one heading they
 * are one piece. A list of links is none: what a note links to is its topics. `blocks` in note order.
 */
export function besideQuestions(
  text: string,
  blocks: readonly Block[],
  questions: readonly Pick<Question, 'line' | 'answer'>[],
): readonly Piece[] {
  const lines = text.split(/\r?\n/);
  const pieces: Piece[] = [];
  let heading: string | null = null;
  let open = false;
  for (const { kind, first, last } of blocks) {
    const inQuestion = questions.some(({ line, answer }) => first <= (answer?.last ?? line) && last >= line);
    if (kind === 'heading') {
      open = false;
      if (!inQuestion) heading = headingOf(lines[first] ?? '');
      continue;
    }
    if (inQuestion || !OFFERED.has(kind)) continue;
    if (kind === 'list' && isOfLinks(lines.slice(first, last + 1))) continue;
    const before = open ? pieces.pop() : undefined;
    pieces.push({ heading, first: before?.first ?? first, last });
    open = true;
  }
  return pieces;
}

function headingOf(line: string): string {
  return line.replace(/^ {0,3}#{1,6}[ \t]+/, '').replace(/[ \t]+#+[ \t]*$/, '');
}

/** Each item begins with a link. */
function isOfLinks(lines: readonly string[]): boolean {
  const items = lines.filter((line) => /^\s*(?:[-*+]|\d+[.)])\s/.test(line));
  return items.every((item) => /^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?!?\[/.test(item));
}

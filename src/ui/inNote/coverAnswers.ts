import { PART } from './selfTest';
import { lastFormulas, lettersOf, wordsOf, type Leaf, type Words } from './shownWords';

/** A question that begins in a section and is answered in it too. */
export interface Answered {
  readonly card: string;
  /** Question and translation, Markdown; none: it was asked before the section. */
  readonly asked: readonly string[];
}

/** A translation stands right behind its question; a label of so many letters may be between. */
const NEAR = 20;

/**
 * Covers what stands in a section behind each of its questions, up to the next one, as parts of its answer: a paragraph,
 * a callout or a list can hold both. Questions are found by their letters, since what is shown has no Markdown; one that
 * is not found leaves all as it is. In place of what was covered there before.
 */
export function coverAnswers(section: HTMLElement, answered: readonly Answered[]): void {
  uncover(section);
  if (answered.length === 0) return;
  const words = wordsOf(section);
  // The last first, so that what is before keeps its place in its text.
  for (const span of spansOf(words, answered).reverse()) {
    let { formulas } = span;
    for (const leaf of words.leaves) {
      const asked = leaf.from === span.from && !leaf.node.instanceOf(Text) && formulas-- > 0;
      if (!asked) coverIn(leaf, span);
    }
  }
}

/** Letters of a section that belong to the answer of a card. */
interface Span {
  readonly card: string;
  readonly from: number;
  readonly to: number;
  /** So many at its beginning belong to the question. */
  readonly formulas: number;
}

function spansOf({ letters, lines }: Words, answered: readonly Answered[]): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { card, asked } of answered) {
    const [question = '', translation = ''] = asked.map(lettersOf);
    const start = question === '' && asked.length > 0 ? -1 : letters.indexOf(question, end);
    if (start === -1) continue;
    const before = spans.pop();
    // The label of a question belongs to it.
    const line = Math.max(...lines.filter((first) => first <= start));
    if (before) spans.push({ ...before, to: line > before.from ? line : start });
    end = start + question.length;
    const again = translation === '' ? -1 : letters.indexOf(translation, end);
    if (again !== -1 && again - end <= NEAR) end = again + translation.length;
    spans.push({ card, from: end, to: Infinity, formulas: lastFormulas(asked.at(-1) ?? '') });
  }
  return spans;
}

function coverIn({ node, from, to, at }: Leaf, span: Span): void {
  if (!node.instanceOf(Text)) {
    if (span.from <= from && from < span.to) cover(node, span.card);
    return;
  }
  if (to < span.from || (to === span.from && from < to) || from >= span.to) return;
  const { data } = node;
  const first = at[span.from - from - 1];
  const start = first === undefined ? 0 : first + 1;
  // What closes the question stays with it.
  const closing = span.from >= from ? (/^[^\s\p{L}\p{N}]*/u.exec(data.slice(start))?.[0].length ?? 0) : 0;
  const end = span.to < to ? (at[span.to - from] ?? data.length) : data.length;
  if (data.slice(start + closing, end).trim() === '') return;
  const covered = node.splitText(start + closing);
  covered.splitText(end - start - closing);
  cover(covered, span.card);
}

function cover(node: ChildNode, card: string): void {
  const part = createSpan({ cls: PART, attr: { 'data-viva-answer': card } });
  node.replaceWith(part);
  part.createSpan().append(node);
}

function uncover(section: HTMLElement): void {
  for (const part of Array.from(section.querySelectorAll(`span.${PART}`))) {
    part.replaceWith(...Array.from(part.firstChild?.childNodes ?? []));
  }
  section.normalize();
}

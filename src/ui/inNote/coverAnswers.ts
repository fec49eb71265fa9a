import { plainText } from '../../note/plainText';
import { PART } from './selfTest';

/** A question that begins in a section and is answered in it too. */
export interface Answered {
  readonly card: string;
  /** Question and translation, Markdown; none: it was asked before the section. */
  readonly asked: readonly string[];
}

const LETTER = /[\p{L}\p{N}]/gu;
/** A translation stands right behind its question; a label of so many letters may be between. */
const NEAR = 20;
const WITHOUT_TEXT = 'img, svg, canvas, video, audio, iframe, input, .math';
/** What is no part of the note's words. */
const FURNITURE = '.viva-mark-place, .callout-icon, .callout-fold, button';
const INLINE = 'a, b, code, del, em, i, mark, s, span, strong, sub, sup, u';

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
    for (const leaf of words.leaves) coverIn(leaf, span);
  }
}

/** A piece of text, or what shows without any, such as a picture: that has no letters. */
interface Leaf {
  readonly node: Text | Element;
  /** Its letters among those of the section: the first, and the first behind. */
  readonly from: number;
  readonly to: number;
  /** Where its letters stand in its text. */
  readonly at: readonly number[];
}

interface Words {
  readonly letters: string;
  readonly leaves: readonly Leaf[];
  /** The first letter of each line. */
  readonly lines: readonly number[];
}

function wordsOf(section: HTMLElement): Words {
  const leaves: Leaf[] = [];
  const lines: number[] = [];
  let letters = '';
  const addText = (node: Text): void => {
    const from = letters.length;
    const at: number[] = [];
    let behind = 0;
    for (const { 0: letter, index } of node.data.matchAll(LETTER)) {
      if (node.data.slice(behind, index).includes('\n')) lines.push(letters.length);
      behind = index + letter.length;
      for (let unit = index; unit < behind; unit++) at.push(unit);
      letters += letter;
    }
    leaves.push({ node, from, to: letters.length, at });
    if (node.data.slice(behind).includes('\n')) lines.push(letters.length);
  };
  const walk = (el: Element): void => {
    if (!el.matches(INLINE)) lines.push(letters.length);
    for (const node of Array.from(el.childNodes)) {
      if (node.instanceOf(Text)) addText(node);
      else if (!node.instanceOf(Element) || node.matches(FURNITURE)) continue;
      else if (node.matches(WITHOUT_TEXT))
        leaves.push({ node, from: letters.length, to: letters.length, at: [] });
      else walk(node);
    }
  };
  walk(section);
  return { letters, leaves, lines };
}

/** Letters of a section that belong to the answer of a card. */
interface Span {
  readonly card: string;
  readonly from: number;
  readonly to: number;
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
    spans.push({ card, from: end, to: Infinity });
  }
  return spans;
}

function lettersOf(markdown: string): string {
  const words = plainText(markdown.replace(/\$[^$\n]{1,1000}\$/gu, ''));
  return (words.match(LETTER) ?? []).join('');
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

import { plainText } from '../../note/plainText';

const LETTER = /[\p{L}\p{N}]/gu;
const WITHOUT_TEXT = 'img, svg, canvas, video, audio, iframe, input, .math';
/** What is no part of the note's words. */
const FURNITURE = '.viva-mark-place, .callout-icon, .callout-fold, button';
const FORMULA = /\$[^$\n]{1,1000}\$/gu;
const INLINE = 'a, b, code, del, em, i, mark, s, span, strong, sub, sup, u';

/** A piece of text, or what shows without any, such as a picture: that has no letters. */
export interface Leaf {
  readonly node: Text | Element;
  /** Its letters among those of the section: the first, and the first behind. */
  readonly from: number;
  readonly to: number;
  /** Where its letters stand in its text. */
  readonly at: readonly number[];
}

export interface Words {
  readonly letters: string;
  readonly leaves: readonly Leaf[];
  /** The first letter of each line. */
  readonly lines: readonly number[];
}

/** The words of a section as it is shown. */
export function wordsOf(section: HTMLElement): Words {
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

/** The letters that Markdown shows, without those of formulas. */
export function lettersOf(markdown: string): string {
  return (plainText(markdown.replace(FORMULA, '')).match(LETTER) ?? []).join('');
}

/** How many formulas stand behind the last of these letters. */
export function lastFormulas(markdown: string): number {
  const [end = ''] = /[^\p{L}\p{N}]*$/u.exec(markdown.replace(FORMULA, '\0')) ?? [];
  return end.split('\0').length - 1;
}

/** Where the line ends in which each of these questions stands, in their order. null: it is not found by its letters. */
export function lineEndsOf(section: HTMLElement, prompts: readonly string[]): readonly (LineEnd | null)[] {
  const { letters, leaves } = wordsOf(section);
  let from = 0;
  return prompts.map((prompt) => {
    const asked = lettersOf(prompt);
    const start = asked === '' ? -1 : letters.indexOf(asked, from);
    if (start === -1) return null;
    from = start + asked.length;
    const leaf = leaves.find(({ to }) => to >= from);
    return leaf ? lineEndBehind(leaf.node) : null;
  });
}

/** A place in the tree, as `insertBefore` takes it. */
export interface LineEnd {
  readonly parent: Node;
  readonly before: Node | null;
}

function lineEndBehind(node: Node): LineEnd | null {
  const { parentNode: parent, nextSibling: next } = node;
  if (parent === null) return null;
  if (next === null) return isInline(parent) ? lineEndBehind(parent) : { parent, before: null };
  return isInline(next) ? lineEndBehind(next) : { parent, before: next };
}

function isInline(node: Node): boolean {
  return !node.instanceOf(Element) || node.matches(`${INLINE}, ${WITHOUT_TEXT}, ${FURNITURE}`);
}

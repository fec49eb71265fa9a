import type { Text } from '../text/text';
import { partStarts } from './parts';

/** The parts of a rendered answer, of which the first so many are shown. */
export class AnswerParts {
  readonly #blocks: readonly HTMLElement[];
  readonly #starts: readonly number[];

  constructor(el: HTMLElement) {
    this.#blocks = Array.from(el.children).filter((child) => child.instanceOf(HTMLElement));
    this.#starts = partStarts(
      this.#blocks.map((block) => ({ announces: announces(block), length: lengthOf(block) })),
    );
  }

  get count(): number {
    return this.#starts.length;
  }

  show(parts: number): void {
    const end = this.#starts[parts] ?? this.#blocks.length;
    for (const [at, block] of this.#blocks.entries()) hide(block, at >= end);
  }

  /** Where a part begins; the first is 0. */
  startOf(part: number): HTMLElement | null {
    return this.#blocks[this.#starts[part] ?? -1] ?? null;
  }
}

/** Out of sight and of the tab order, but laid out: a diagram that is drawn while it has no box comes out empty. */
export function hide(el: HTMLElement, hidden: boolean): void {
  el.toggleClass('viva-later', hidden);
  el.toggleAttribute('inert', hidden);
}

/** Scrolls to the top of what is new, where it does not fit below what is read already. */
export function scrollTo(scroller: HTMLElement, el: HTMLElement): void {
  const box = el.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top >= frame.top && box.bottom <= frame.bottom) return;
  const still = scroller.win.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: box.top - frame.top - 12, behavior: still ? 'auto' : 'smooth' });
}

/** What part of the answer is shown, in words. */
export function partText(text: Text, shown: number, count: number): string {
  return shown < count ? text('review.part', { n: shown, total: count }) : text('review.shown');
}

function announces(block: HTMLElement): boolean {
  if (block.matches('h1, h2, h3, h4, h5, h6') || block.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6)'))
    return true;
  const words = block.getText().trim();
  const bold = block.querySelector('strong');
  return (
    block.matches('p, .el-p') && words.length < 80 && (/[:：]$/.test(words) || bold?.getText() === words)
  );
}

function lengthOf(block: HTMLElement): number {
  const pictures = block.querySelectorAll('img, svg, .internal-embed, .mermaid').length;
  return block.getText().length + pictures * 200;
}

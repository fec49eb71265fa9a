import { pointPrint } from '../../session/points';

/** A key point of an answer: an element of it, and by what it is known again wherever it stands. */
export interface ListPoint {
  readonly el: HTMLElement;
  readonly words: string;
  readonly print: string;
}

/**
 * The outermost items of the lists of a rendered answer, footnotes left out. `items`: the same as the note has them
 * (`answerItems`), so that they are known again in another language; where they are not the same, their words count.
 */
export function listPoints(el: HTMLElement, items: readonly string[]): readonly ListPoint[] {
  const found = Array.from(el.querySelectorAll('li')).filter(
    (item) => !item.parentElement?.closest('li') && !item.closest('.footnotes'),
  );
  const isSame = found.length === items.length;
  return found.flatMap((item, at) =>
    pointOf(item).map((point) => (isSame ? { ...point, print: pointPrint(items[at] ?? '') } : point)),
  );
}

/** One element as a point; none where it has no words. */
export function pointOf(el: HTMLElement): readonly ListPoint[] {
  const words = wordsOf(el);
  return words === '' ? [] : [{ el, words, print: pointPrint(words) }];
}

/** Of the element alone: without the lists in it, and without what Viva says there. */
function wordsOf(el: HTMLElement): string {
  return Array.from(el.childNodes)
    .filter((node) => node.nodeName !== 'UL' && node.nodeName !== 'OL')
    .filter((node) => !(node.instanceOf(Element) && node.hasClass('viva-missed-note')))
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

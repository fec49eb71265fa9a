import { pointPrint } from '../../session/points';

/** A key point of an answer: an element of it, and by what it is known again wherever it stands. */
export interface ListPoint {
  readonly el: HTMLElement;
  readonly words: string;
  readonly print: string;
}

/** The outermost items of the lists of a rendered answer, footnotes left out. */
export function listPoints(el: HTMLElement): readonly ListPoint[] {
  return Array.from(el.querySelectorAll('li'))
    .filter((item) => !item.parentElement?.closest('li') && !item.closest('.footnotes'))
    .flatMap(pointOf);
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

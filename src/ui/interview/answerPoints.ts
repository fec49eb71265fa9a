import { pointPrint } from '../../session/points';

/** A key point of an answer, and whether it was said. */
export interface AnswerPoint {
  readonly words: string;
  /** By what it is known again wherever it stands. */
  readonly print: string;
  said: boolean;
}

/** The items of an answer's lists; its paragraphs where it has none. */
export function answerPoints(answerEl: Element | null): readonly AnswerPoint[] {
  const items = Array.from(answerEl?.querySelectorAll('li') ?? []).filter(
    (item) => !item.parentElement?.closest('li'),
  );
  const blocks = items.length > 1 ? items : Array.from(answerEl?.querySelectorAll('p') ?? []);
  return blocks
    .map((el) => (el.firstChild === null ? '' : ownWords(el)))
    .filter((words) => words !== '')
    .map((words) => ({ words, print: pointPrint(words), said: false }));
}

/** Without the lists in it. */
function ownWords(el: Element): string {
  return Array.from(el.childNodes)
    .filter(({ nodeName }) => nodeName !== 'UL' && nodeName !== 'OL')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

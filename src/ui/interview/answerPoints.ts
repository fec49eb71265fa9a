import { pointOf, type ListPoint } from '../review/listPoints';

/** A key point of an answer, and whether it was said. */
export interface AnswerPoint extends ListPoint {
  said: boolean;
}

/** The items of an answer's lists; its paragraphs where it has none. */
export function answerPoints(
  answerEl: HTMLElement | null,
  items: readonly ListPoint[],
): readonly AnswerPoint[] {
  if (!answerEl) return [];
  const points = items.length > 1 ? items : Array.from(answerEl.querySelectorAll('p')).flatMap(pointOf);
  return points.map((point) => ({ ...point, said: false }));
}

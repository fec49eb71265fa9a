import { hashText } from '../card/hash';
import { normaliseQuestion } from '../card/normalise';
import type { Grade } from '../memory/engine';

/** By what a key point is known again, wherever it stands in the answer by then: its words, without Markdown. */
export function pointPrint(words: string): string {
  return hashText(normaliseQuestion(words));
}

/** The grade that the key points suggest: nearly all of them *good*, most of them *hard*, else *again*. Never *easy*. */
export function proposedGrade(ticked: number, points: number, two: boolean): Grade {
  const share = points === 0 ? 0 : ticked / points;
  if (share >= (two ? 0.6 : 0.9)) return 3;
  return share >= 0.6 ? 2 : 1;
}

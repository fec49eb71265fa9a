import type { Likeness } from './likeness';

/** What speaks for a card and a question being one, and how well others would do in the place of either. */
export interface Evidence {
  readonly likeness: Likeness;
  /** The greatest likeness of question, of answer, with any other. */
  readonly rivalQuestion: number;
  readonly rivalAnswer: number;
  readonly rivalTranslation: boolean;
}

/** Orders pairs: which is the best for a card, for a question. */
export function strengthOf({ question, answer, sameTranslation, place, sameNote }: Likeness): number {
  const words = answer === null ? question : 0.55 * question + 0.45 * answer;
  return words + (sameTranslation ? 0.2 : 0) + 0.02 * place + (sameNote ? 0.03 : 0);
}

/** Enough to give the card its question without asking. */
export function isSure({ likeness, rivalQuestion, rivalAnswer, rivalTranslation }: Evidence): boolean {
  const { question, foreign, answer, sameTranslation, place, sameNote } = likeness;
  const clearQuestion = question - rivalQuestion >= 0.1;
  const clearAnswer = answer !== null && answer - rivalAnswer >= 0.15;
  const likeAnswer = answer ?? 0;
  if (sameTranslation && !rivalTranslation && (question >= 0.3 || likeAnswer >= 0.3)) return true;
  if (likeAnswer >= 0.85 && clearAnswer && (question >= 0.2 || place >= 3)) return true;
  if (foreign <= 0.15 && clearQuestion && likeAnswer >= 0.25) return true;
  if (foreign <= 0.03 && clearQuestion && sameNote && (answer === null || place >= 2)) return true;
  if (question >= 0.45 && likeAnswer >= 0.6 && clearQuestion) return true;
  return question >= 0.45 && likeAnswer >= 0.65 && clearAnswer && question >= rivalQuestion - 0.05;
}

/** Enough to ask a person. */
export function isThinkable({ likeness }: Evidence): boolean {
  const { question, apart, answer, sameTranslation, place } = likeness;
  const alikeAnswer = answer ?? 0;
  if (question >= 0.56 || alikeAnswer >= 0.35 || sameTranslation) return true;
  // *Why X?* has become *Why Y?* in its place: the same asked of another thing, or an edit. No one can tell.
  if (place >= 3 && apart <= 2) return true;
  return (place >= 2 && alikeAnswer >= 0.12) || (place >= 3 && question >= 0.4 && alikeAnswer > 0);
}

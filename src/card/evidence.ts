import type { Likeness } from './likeness';

/** What speaks for a card and a question being one, and how well others would do in the place of either. */
export interface Evidence {
  readonly likeness: Likeness;
  /** The greatest likeness of question, of answer, with any other. */
  readonly rivalQuestion: number;
  readonly rivalAnswer: number;
  /** The same, where both stand in one note, with any other of that note. */
  readonly rivalQuestionHere: number;
  readonly rivalAnswerHere: number;
  readonly rivalTranslation: boolean;
  /** How much the answer of another question, and of one alone, is what the card's was. */
  readonly otherAnswer: number;
  /** In the note of the card another question asks the very same. */
  readonly sameHere: boolean;
  /** Another card, or another question, is the very same; where both stand in one note, there. */
  readonly rivalSame: boolean;
}

/** Orders pairs: which is the best for a card, for a question. */
export function strengthOf({ question, answer, sameTranslation, place, sameNote }: Likeness): number {
  const words = answer === null ? question : 0.55 * question + 0.45 * answer;
  return words + (sameTranslation ? 0.2 : 0) + 0.02 * place + (sameNote ? 0.03 : 0);
}

/** Enough to give the card its question without asking. */
export function isSure(evidence: Evidence): boolean {
  const { likeness, rivalQuestion, rivalAnswer, rivalQuestionHere, rivalAnswerHere, rivalTranslation } =
    evidence;
  const { sameQuestion, question, foreign, answer, sameTranslation, place, sameNote } = likeness;
  if (evidence.sameHere) return false;
  if (sameQuestion) return !evidence.rivalSame && evidence.otherAnswer < 0.85;
  const clearQuestion = question - rivalQuestion >= 0.1;
  const clearAnswer = answer !== null && answer - rivalAnswer >= 0.15;
  const likeAnswer = answer ?? 0;
  if (sameTranslation && !rivalTranslation && (question >= 0.3 || likeAnswer >= 0.3)) return true;
  if (likeAnswer >= 0.85 && clearAnswer && (question >= 0.2 || place >= 3)) return true;
  // A copy in another note, edited in the same way, is as much alike: a card stays in its note.
  const clearHere = place >= 1 || (sameNote && question - rivalQuestionHere >= 0.1);
  const clearAnswerHere = likeAnswer >= 0.85 && likeAnswer - rivalAnswerHere >= 0.15;
  if (clearHere && clearAnswerHere && question >= Math.max(0.45, rivalQuestion - 0.05)) return true;
  // At home, what is alike elsewhere (the same in another language, an older copy) needs to differ in its answer alone.
  const aloneHere = place >= 1 && question - rivalQuestionHere >= 0.1 && clearAnswer;
  if (aloneHere && question >= 0.7 && likeAnswer >= 0.35) return true;
  if (foreign <= 0.15 && clearQuestion && likeAnswer >= 0.25) return true;
  if (foreign <= 0.03 && clearQuestion && sameNote && (answer === null || place >= 2)) return true;
  if (question >= 0.45 && likeAnswer >= 0.6 && clearQuestion) return true;
  return question >= 0.45 && likeAnswer >= 0.65 && clearAnswer && question >= rivalQuestion - 0.05;
}

/** Enough to ask a person. */
export function isThinkable({ likeness, rivalAnswer }: Evidence): boolean {
  const { question, apart, answer, sameTranslation, place, sameNote } = likeness;
  const alikeAnswer = answer ?? 0;
  // In another place and with another answer: *How to list all ports?* is not *How to list all regions?*
  const isNear = sameNote && place > (answer === null ? 0 : 1);
  const words = isNear || alikeAnswer >= 0.12 ? 0.56 : 0.75;
  if (question >= words || sameTranslation) return true;
  // An answer that another question has to the letter, such as *to do*, tells nothing.
  if (alikeAnswer >= 0.35 && rivalAnswer < 1) return true;
  // *Why X?* has become *Why Y?* in its place: the same asked of another thing, or an edit. No one can tell.
  if (place >= 3 && apart <= 2) return true;
  return (place >= 2 && alikeAnswer >= 0.12) || (place >= 3 && question >= 0.4 && alikeAnswer > 0);
}

import type { Dice } from './dice';
import type { Scene, TrueNote, TrueQuestion } from './scene';
import { withQuestions } from './scene';
import type { Writer } from './writer';

/** What an edit works with. */
export interface Hand {
  readonly dice: Dice;
  readonly writer: Writer;
}

export interface Edited {
  readonly scene: Scene;
  /** The cards whose question was touched. */
  readonly touched: readonly string[];
}

export type Edit = (scene: Scene, hand: Hand) => Edited;

/** What an edit does to one question. */
export type Change = (question: TrueQuestion, hand: Hand) => TrueQuestion;

/** Rewrites one question of a random note. */
export function onQuestion(change: Change): Edit {
  return (scene, hand) => {
    const note = hand.dice.pick(scene);
    const at = hand.dice.below(note.questions.length);
    return onQuestionAt(note, at, change)(scene, hand);
  };
}

export function onQuestionAt(note: TrueNote, at: number, change: Change): Edit {
  return (scene, hand) => {
    const questions = note.questions.map((question, index) =>
      index === at ? change(question, hand) : question,
    );
    return { scene: withQuestions(scene, note.path, questions), touched: truths([note.questions[at]]) };
  };
}

/** Rewrites the questions of a random note as a whole; all of them count as touched. */
export function onNote(change: (note: TrueNote, hand: Hand) => readonly TrueQuestion[]): Edit {
  return (scene, hand) => {
    const note = hand.dice.pick(scene);
    return {
      scene: withQuestions(scene, note.path, change(note, hand)),
      touched: truths(note.questions),
    };
  };
}

export function truths(questions: readonly (TrueQuestion | undefined)[]): readonly string[] {
  return questions.flatMap((question) => question?.truth ?? []);
}

/** Two neighbouring letters of a longer word change places, or one is dropped or doubled. */
export function typo(text: string, { dice }: Hand): string {
  const words = [...text.matchAll(/\p{L}{4,}/gu)];
  const word = words.length === 0 ? undefined : dice.pick(words);
  if (word === undefined) return `${text} `;
  const at = word.index + 1 + dice.below(word[0].length - 2);
  const [a, b] = [text.charAt(at), text.charAt(at + 1)];
  const slip = dice.pick([b + a, a, a + a + b].filter((option) => option !== a + b));
  return text.slice(0, at) + slip + text.slice(at + 2);
}

/** About a third of the words become others. */
export function reword(text: string, { dice, writer }: Hand): string {
  const words = text.split(' ');
  const count = Math.max(1, Math.round(words.length / 3));
  const chosen = new Set(dice.shuffled(words.map((_, index) => index)).slice(0, count));
  return words.map((word, index) => (chosen.has(index) ? writer.common() + end(word) : word)).join(' ');
}

function end(word: string): string {
  return /[?.,]$/.test(word) ? word.slice(-1) : '';
}

/** A sentence more, and a word or two changed. */
export function editAnswer(question: TrueQuestion, hand: Hand): TrueQuestion {
  const words = (question.answer ?? '').split(' ');
  const at = hand.dice.below(words.length);
  const changed = words.map((word, index) => (index === at ? hand.writer.common() : word)).join(' ');
  const more = words.length > 12 ? `\n${hand.writer.sentence()}` : '';
  return { ...question, answer: changed + more };
}

export function rewriteAnswer(question: TrueQuestion, { writer }: Hand): TrueQuestion {
  return { ...question, answer: `${writer.sentence()}\n${writer.sentence()}\n${writer.sentence()}` };
}

/** Labels follow the order again. */
export function renumbered(questions: readonly TrueQuestion[]): readonly TrueQuestion[] {
  return questions.map((question, index) => ({ ...question, label: `Q${index + 1}` }));
}

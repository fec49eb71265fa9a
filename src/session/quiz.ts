import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { Journal } from '../journal/journal';
import type { Card, Library } from '../library/library';
import type { Engine, Grade } from '../memory/engine';
import { isAskable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { eventOfMark, type Details, type Mark } from './mark';
import { shuffled, weakestFirst } from './order';

/** Practice over some cards, one after another: a read-only value, replaced whole by each step. */
export interface Quiz {
  /** In the order in which they are asked. */
  readonly ids: readonly CardId[];
  /** How many of them are behind. */
  readonly position: number;
  /** What was graded and not undone, oldest first. */
  readonly marks: readonly Mark[];
}

export interface QuizOptions {
  /** `mixed`: shuffled by the seed; `weak`: least likely to be remembered first; `note`: as they come. */
  readonly order: 'mixed' | 'weak' | 'note';
  readonly seed: string;
  /** null: all of them. */
  readonly most: number | null;
}

/** Append the happenings; practice never changes the schedule, a review does. */
export interface QuizStep {
  readonly quiz: Quiz;
  readonly happenings: readonly Happening[];
}

/** A quiz over cards (`inScope`); suspended ones are left out. */
export function startQuiz(
  cards: readonly Card[],
  options: QuizOptions,
  memory: { readonly engine: Engine; readonly now: StudyTime },
): Quiz {
  const asked = cards.filter(({ record }) => record?.suspended !== true);
  const ordered = inOrder(asked, options, memory);
  const ids = ordered.slice(0, options.most ?? ordered.length).map(({ id }) => id);
  return { ids, position: 0, marks: [] };
}

function inOrder(
  cards: readonly Card[],
  { order, seed }: QuizOptions,
  { engine, now }: { readonly engine: Engine; readonly now: StudyTime },
): readonly Card[] {
  switch (order) {
    case 'mixed':
      return shuffled(cards, seed);
    case 'weak':
      return weakestFirst(cards, engine, now);
    case 'note':
      return cards;
  }
}

/** The card to ask, past those that are gone from the vault meanwhile; null: the quiz is over. */
export function quizCard(quiz: Quiz, library: Pick<Library, 'card'>): Card | null {
  const position = nextPlace(quiz, library);
  const id = quiz.ids[position];
  return id === undefined ? null : library.card(id);
}

/**
 * Practice; where the person chose that due cards count, a card that is due now is reviewed. Throws RangeError if the
 * quiz is over.
 */
export function gradeQuiz(
  quiz: Quiz,
  grade: Grade,
  world: { readonly library: Pick<Library, 'card'>; readonly now: StudyTime; readonly dueCounts?: boolean },
  details: Details = {},
): QuizStep {
  const { library, now, dueCounts = false } = world;
  const position = nextPlace(quiz, library);
  const card = quiz.ids[position];
  if (card === undefined) throw new RangeError('the quiz is over');
  const asked = library.card(card);
  const isDue = asked !== null && asked.memory !== null && isAskable(asked, now);
  const kind = dueCounts && isDue ? 'review' : 'practice';
  const mark: Mark = {
    kind,
    card,
    grade,
    at: now.at,
    duration: details.duration ?? null,
    suspended: false,
  };
  return {
    quiz: { ...quiz, position: position + 1, marks: [...quiz.marks, mark] },
    happenings: [{ kind, card, grade, ...details }],
  };
}

/** Goes past the card without a grade. */
export function skipQuiz(quiz: Quiz, library: Pick<Library, 'card'>): Quiz {
  return { ...quiz, position: Math.min(nextPlace(quiz, library) + 1, quiz.ids.length) };
}

/** Back to the last card that was graded, its grade undone; null: none was. */
export function undoQuiz(quiz: Quiz, journal: Pick<Journal, 'undoable' | 'canonical'>): QuizStep | null {
  const mark = quiz.marks.at(-1);
  if (mark === undefined) return null;
  const event = eventOfMark(journal, mark);
  return {
    quiz: { ...quiz, position: quiz.ids.indexOf(mark.card), marks: quiz.marks.slice(0, -1) },
    happenings: event === null ? [] : [{ kind: 'undo', of: event.of }],
  };
}

function nextPlace(quiz: Quiz, library: Pick<Library, 'card'>): number {
  let position = quiz.position;
  for (let id = quiz.ids[position]; id !== undefined && library.card(id) === null; id = quiz.ids[position]) {
    position++;
  }
  return position;
}

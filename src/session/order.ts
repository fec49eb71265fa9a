import type { Card, Library } from '../library/library';
import type { Engine } from '../memory/engine';
import { fractionOf } from '../memory/fuzz';
import type { StudyTime } from '../memory/studyDay';
import { answerNotes } from './answerNotes';

/** Longest overdue first; anew each day; as in the notes; or least likely to be remembered first, by an engine. */
export type ReviewOrder = 'due' | 'random' | 'note' | { readonly weakest: Engine };

/** As in the notes, from junior to senior; anew each day; the topics taking turns. */
export type NewOrder = 'note' | 'random' | 'mixed';

/** Cards that are due, in an order; they come in note order. */
export function reviewsInOrder(cards: readonly Card[], order: ReviewOrder, now: StudyTime): readonly Card[] {
  switch (order) {
    case 'due':
      return sortedBy(cards, ({ due }) => (due?.by === 'day' ? due.day : now.day));
    case 'random':
      return shuffled(cards, String(now.day));
    case 'note':
      return cards;
    default:
      return weakestFirst(cards, order.weakest, now);
  }
}

/** New cards, in an order; they come in note order. */
export function freshInOrder(
  cards: readonly Card[],
  order: NewOrder,
  by: { readonly now: StudyTime; readonly topics: Pick<Library['topics'], 'relatedTo'> },
): readonly Card[] {
  switch (order) {
    case 'note':
      return cards;
    case 'random':
      return shuffled(cards, String(by.now.day));
    case 'mixed':
      return inTurns(cards, (card) => answerNotes(card, by.topics)[0]?.key ?? card.found.path);
  }
}

/** Shuffled by a seed: the same cards and seed give the same order, whatever order they come in. */
export function shuffled(cards: readonly Card[], seed: string): readonly Card[] {
  return sortedBy(cards, ({ id }) => fractionOf(`${seed} ${id}`));
}

/** Those least likely to be remembered first; among equals those forgotten most often; new ones come last. */
export function weakestFirst(cards: readonly Card[], engine: Engine, now: StudyTime): readonly Card[] {
  const often = sortedBy(cards, ({ memory }) => -(memory?.lapses ?? 0));
  return sortedBy(often, ({ memory }) => (memory === null ? 2 : engine.retrievability(memory, now)));
}

/** One of each group, then the second of each, and so on; groups come as their first card does. */
function inTurns(cards: readonly Card[], groupOf: (card: Card) => string): readonly Card[] {
  const seen = new Map<string, number>();
  return sortedBy(cards, (card) => {
    const group = groupOf(card);
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return turn;
  });
}

/** Smallest first; equals stay as they came. A card is asked for its number once. */
function sortedBy(cards: readonly Card[], number: (card: Card) => number): readonly Card[] {
  return cards
    .map((card) => ({ card, number: number(card) }))
    .sort((a, b) => a.number - b.number)
    .map(({ card }) => card);
}

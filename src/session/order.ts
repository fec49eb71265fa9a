import type { Card } from '../library/library';
import type { Engine } from '../memory/engine';
import { fractionOf } from '../memory/fuzz';
import type { StudyTime } from '../memory/studyDay';

/** Shuffled by a seed: the same cards and seed give the same order, whatever order they come in. */
export function shuffled(cards: readonly Card[], seed: string): readonly Card[] {
  return sortedBy(cards, ({ id }) => fractionOf(`${seed} ${id}`));
}

/** Those least likely to be remembered first; among equals those forgotten most often; new ones come last. */
export function weakestFirst(cards: readonly Card[], engine: Engine, now: StudyTime): readonly Card[] {
  const often = [...cards].sort((a, b) => (b.memory?.lapses ?? 0) - (a.memory?.lapses ?? 0));
  return sortedBy(often, ({ memory }) => (memory === null ? 2 : engine.retrievability(memory, now)));
}

/** Smallest first; equals stay as they came. */
function sortedBy(cards: readonly Card[], number: (card: Card) => number): readonly Card[] {
  return cards
    .map((card) => ({ card, number: number(card) }))
    .sort((a, b) => a.number - b.number)
    .map(({ card }) => card);
}

import type { Card } from '../library/library';
import type { Engine } from '../memory/engine';
import { fractionOf } from '../memory/fuzz';
import type { StudyTime } from '../memory/studyDay';
import { categoryOf } from './whereItStands';

export interface DrawOptions {
  readonly count: number;
  /** The same seed draws the same questions. */
  readonly seed: string;
  readonly engine: Engine;
  readonly now: StudyTime;
}

/**
 * The questions of a mock interview, from junior to senior. Every category gets its share of them by its number of
 * questions, rounded up or down; within it, weak questions are drawn more often. `cards` come in note order; fewer
 * than `count` are all drawn.
 */
export function drawInterview(cards: readonly Card[], options: DrawOptions): readonly Card[] {
  const categories = byCategory(cards.filter(({ record }) => record?.suspended !== true));
  const quotas = shares(
    categories.map(({ length }) => length),
    options,
  );
  const drawn = categories.flatMap((category, index) => drawFrom(category, quotas[index] ?? 0, options));
  const levels = levelsOf(cards);
  const levelOf = (card: Card): number => levels.get(card) ?? 0;
  return drawn.sort((a, b) => levelOf(a) - levelOf(b));
}

function byCategory(cards: readonly Card[]): readonly (readonly Card[])[] {
  const categories = new Map<string, Card[]>();
  for (const card of cards) {
    const key = `${card.found.path}\n${categoryOf(card) ?? ''}`;
    const category = categories.get(key);
    if (category === undefined) categories.set(key, [card]);
    else category.push(card);
  }
  return [...categories.values()];
}

/**
 * How many of each category: the exact shares laid end to end on a line, and whole numbers counted on it from a
 * drawn beginning. Each is its share rounded up or down, their sum is `count`, and on average each is its share.
 */
function shares(sizes: readonly number[], { count, seed }: DrawOptions): readonly number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = Math.min(count, total);
  const offset = fractionOf(`${seed} shares`);
  let before = 0;
  return sizes.map((size) => {
    const from = Math.floor((before * wanted) / total + offset);
    before += size;
    // The last one ends on a whole number, where a last bit of the sum must not decide.
    return (before === total ? wanted : Math.floor((before * wanted) / total + offset)) - from;
  });
}

/** Drawn without repeats, by weight: the largest keys u^(1/weight) (Efraimidis and Spirakis, 2006). */
function drawFrom(category: readonly Card[], count: number, options: DrawOptions): readonly Card[] {
  return category
    .map((card) => ({ card, key: fractionOf(`${options.seed} ${card.id}`) ** (1 / weightOf(card, options)) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ card }) => card);
}

/** The less is remembered and the oftener it was forgotten, the more; a new question lies in between. */
function weightOf({ memory }: Card, { engine, now }: DrawOptions): number {
  const remembered = memory === null ? 0.7 : engine.retrievability(memory, now);
  return 0.05 + (1 - remembered) + 0.05 * Math.min(memory?.lapses ?? 0, 8);
}

/** 0 junior … 1 senior: the place in its note; where there is a history, half of it is the difficulty learnt. */
function levelsOf(cards: readonly Card[]): ReadonlyMap<Card, number> {
  const notes = new Map<string, Card[]>();
  for (const card of cards) {
    const note = notes.get(card.found.path);
    if (note === undefined) notes.set(card.found.path, [card]);
    else note.push(card);
  }
  const levels = new Map<Card, number>();
  for (const note of notes.values()) {
    for (const [index, card] of note.entries()) {
      const place = note.length === 1 ? 0.5 : index / (note.length - 1);
      const { memory } = card;
      levels.set(card, memory === null ? place : (place + (memory.difficulty - 1) / 9) / 2);
    }
  }
  return levels;
}

import { dueOf, type Due, type Schedule } from './due';
import type { Engine, EngineId, Memory } from './engine';
import { createEngine } from './engines';
import { replay, type Graded } from './replay';

/** What a card's memory and due date follow from. */
export interface Rules {
  readonly engine: Engine;
  readonly schedule: Schedule;
}

/** The same as data, as settings hold it. */
export interface RulesData extends Schedule {
  readonly engine: EngineId;
  /** null: the published defaults. */
  readonly weights: readonly number[] | null;
}

/** Rules that hold for cards last reviewed before a change, until their next review. */
export interface EarlierRules {
  /** ms since 1970. */
  readonly until: number;
  readonly rules: Rules;
}

/** Throws RangeError on weights that `checkWeights` objects to. */
export function rulesOf({ engine, weights, ...schedule }: RulesData): Rules {
  return { engine: createEngine(engine, { ...schedule, weights }), schedule };
}

/**
 * The rules for a card by its last review (ms since 1970): those of now, or those from before a change that took
 * place after it. So a change of retention, weights or engine takes effect at each card's next review, and nobody
 * wakes up to a heap of due cards. `earlier` in any order.
 */
export function rulesAt(lastReview: number, current: Rules, earlier: readonly EarlierRules[]): Rules {
  let first: EarlierRules | null = null;
  for (const rules of earlier) {
    if (lastReview < rules.until && (first === null || rules.until < first.until)) first = rules;
  }
  return first?.rules ?? current;
}

/** What is remembered of a card, and when it is due. null: it was never reviewed. */
export function recall(
  rules: Rules,
  card: string,
  reviews: readonly Graded[],
): { readonly memory: Memory; readonly due: Due } | null {
  const memory = replay(rules.engine, card, reviews);
  return memory && { memory, due: dueOf(memory, rules.engine, rules.schedule) };
}

import { dueOf, type Due, type Schedule } from './due';
import { eased, type Easing } from './easing';
import type { Engine, EngineId, Memory } from './engine';
import { replay, type Graded } from './replay';

/** What a card's memory and due date follow from. */
export interface Rules {
  readonly engine: Engine;
  readonly schedule: Schedule;
  /** For cards that were last reviewed before a change that took effect at once. */
  readonly easing?: Easing;
}

/** The same as data, as settings hold it. */
export interface RulesData extends Schedule {
  readonly engine: EngineId;
  /** null: the published defaults. */
  readonly weights: readonly number[] | null;
}

/** The memory of a card by these rules, and when it is due. null: it was never reviewed. */
export function recall(
  rules: Rules,
  card: string,
  reviews: readonly Graded[],
): { readonly memory: Memory; readonly due: Due } | null {
  const memory = replay(rules.engine, card, reviews);
  return memory && { memory, due: dueBy(rules, memory, card, reviews) };
}

/** When a card of that memory is due; `reviews` are what it was replayed from. */
export function dueBy(rules: Rules, memory: Memory, card: string, reviews: readonly Graded[]): Due {
  const due = dueOf(memory, rules.engine, rules.schedule);
  const before = rules.easing && recall(rules.easing.before, card, reviews);
  return rules.easing && before ? eased(card, before.due, due, rules.easing) : due;
}

import type { Happening, Json } from '../journal/event';
import type { EventOf } from '../journal/happening';

/** The setting that says of a change how it takes effect, and what belongs to it. */
export const ruleChangeKey = 'ruleChange';

export type SetHappening = Extract<Happening, { kind: 'set' }>;
type SetEvent = EventOf<'set'>;

export interface RuleChange {
  /** How many events of the same writer right before this one belong to it. */
  readonly sets: number;
  /** null: each card goes by it from its next review on. Else all do at once; see `Easing.ends`, [] is not spread. */
  readonly ends: readonly number[] | null;
}

/** What to append, together, when values are changed. */
export function ruleChange(sets: readonly SetHappening[], ends: RuleChange['ends']): readonly SetHappening[] {
  return [...sets, { kind: 'set', key: ruleChangeKey, scope: '', value: { sets: sets.length, ends } }];
}

/** From the value of the setting. null: it is none. */
export function ruleChangeOf(value: Json): RuleChange | null {
  if (typeof value !== 'object' || value === null || !('sets' in value) || !('ends' in value)) return null;
  const { sets, ends } = value;
  if (typeof sets !== 'number' || !Number.isInteger(sets) || sets < 0) return null;
  if (ends === null) return { sets, ends };
  return Array.isArray(ends) && ends.every(Number.isFinite) ? { sets, ends: ends.map(Number) } : null;
}

/** The events that belong to a change. */
export function setsOf(change: SetEvent, all: readonly SetEvent[]): readonly SetEvent[] {
  const count = ruleChangeOf(change.value)?.sets ?? 0;
  return all.filter(
    ({ writer, sequence }) =>
      writer === change.writer && sequence < change.sequence && sequence >= change.sequence - count,
  );
}

/** The newest change, and what to append to undo it whole; null: there is none. */
export function newestChange(all: readonly SetEvent[]): {
  readonly change: SetEvent;
  readonly sets: readonly SetEvent[];
  readonly undo: readonly Happening[];
} | null {
  const change = [...all]
    .reverse()
    .find(({ key, value }) => key === ruleChangeKey && ruleChangeOf(value) !== null);
  if (change === undefined) return null;
  const sets = setsOf(change, all);
  const undo = [...sets, change].map(({ writer, sequence }): Happening => ({
    kind: 'undo',
    of: { writer, sequence },
  }));
  return { change, sets, undo };
}

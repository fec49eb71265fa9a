import type { Happening, Json } from '../journal/event';
import type { Scope } from './scope';
import { storedScope, storedText } from './storedScope';

/** The setting that keeps, scope by scope, the day by which a person wants to be ready. */
const key = 'readyBy';

export interface ReadyDate {
  readonly scope: Scope;
  /** The study day of the interview or exam. */
  readonly date: number;
  /** The most cards a day that the person wants; null: as many as it takes. */
  readonly mostPerDay: number | null;
}

/** From `Journal.settings()`; what is none is left out. */
export function readyDates(
  settings: readonly { readonly key: string; readonly scope: string; readonly value: Json }[],
): readonly ReadyDate[] {
  return settings.flatMap(({ key: other, scope: text, value }) => {
    const scope = other === key ? storedScope(text) : null;
    if (scope === null || typeof value !== 'object' || value === null || !('date' in value)) return [];
    const { date, mostPerDay = null } = value;
    if (!isCount(date) || (mostPerDay !== null && !isCount(mostPerDay))) return [];
    return [{ scope, date, mostPerDay }];
  });
}

/** What to append when a date is set or moved. */
export function setReadyDate({ scope, date, mostPerDay }: ReadyDate): Happening {
  return { kind: 'set', key, scope: storedText(scope), value: { date, mostPerDay } };
}

/** What to append when a date goes. */
export function dropReadyDate(scope: Scope): Happening {
  return { kind: 'set', key, scope: storedText(scope), value: null };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

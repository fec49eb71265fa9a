import { settingTable, type Settings } from '../journal/settings';
import type { Journal } from '../journal/journal';
import type { Engine } from '../memory/engine';
import type { Limits } from './limits';
import { pauseOf, type Pause } from './pause';
import { byPlace, ByPlace } from './place';
import type { QueueOrder } from './queue';
import { readyDates, type ReadyDate } from './readyDate';
import type { RulesSince } from './ruleBook';
import { ruleHistory } from './ruleHistory';

export const pauseKey = 'pause';

/** The settings that a folder, a note or a category can have of its own. */
export const placeKeys = ['newPerDay', 'reviewsPerDay', 'retention'] as const;
export type PlaceKey = (typeof placeKeys)[number];

/** What a person has set that is more than one value for the whole vault. */
export interface Arrangements extends Readonly<Record<PlaceKey, ByPlace<number>>> {
  readonly rules: readonly RulesSince[];
  readonly pause: Pause | null;
  readonly dates: readonly ReadyDate[];
}

export function arrangementsOf(
  journal: Pick<Journal, 'setting' | 'settings' | 'settingChanges'>,
): Arrangements {
  const settings = journal.settings();
  const own = (key: PlaceKey): ByPlace<number> => {
    const { parse, fallback } = settingTable[key];
    return byPlace(settings, key, parse, fallback);
  };
  return {
    newPerDay: own('newPerDay'),
    reviewsPerDay: own('reviewsPerDay'),
    retention: own('retention'),
    rules: ruleHistory(journal.settingChanges()),
    pause: pauseOf(journal.setting(pauseKey)),
    dates: readyDates(settings),
  };
}

/** `more`: what the person asks for beyond them today. */
export function limitsOf(
  { newPerDay, reviewsPerDay }: Arrangements,
  more = { fresh: 0, reviews: 0 },
): Limits {
  return { newPerDay: raised(newPerDay, more.fresh), reviewsPerDay: raised(reviewsPerDay, more.reviews) };
}

function raised(limit: ByPlace<number>, by: number): ByPlace<number> {
  if (by === 0) return limit;
  return new ByPlace(limit.vault + by, new Map([...limit.own].map(([place, value]) => [place, value + by])));
}

export function orderOf({ reviewOrder, newOrder }: Settings, engine: Engine): QueueOrder {
  return { reviews: reviewOrder === 'weakest' ? { weakest: engine } : reviewOrder, fresh: newOrder };
}

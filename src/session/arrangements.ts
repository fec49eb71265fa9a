import { settingTable, type Settings } from '../journal/settings';
import type { Journal } from '../journal/journal';
import type { Engine } from '../memory/engine';
import { checkWeights } from '../memory/weights';
import { earlierSetsFromJson } from './earlierSets';
import type { Limits } from './limits';
import { pauseOf, type Pause } from './pause';
import { byPlace, ByPlace } from './place';
import type { QueueOrder } from './queue';
import { readyDates, type ReadyDate } from './readyDate';
import type { EarlierSet, RuleSet } from './ruleBook';

/** The setting that keeps what was set before a change, see `EarlierSet`. */
export const earlierKey = 'earlier';
export const pauseKey = 'pause';

/** The settings that a folder, a note or a category can have of its own. */
export const placeKeys = ['newPerDay', 'reviewsPerDay', 'retention'] as const;
export type PlaceKey = (typeof placeKeys)[number];

/** What a person has set that is more than one value for the whole vault. */
export interface Arrangements extends Readonly<Record<PlaceKey, ByPlace<number>>> {
  readonly earlier: readonly EarlierSet[];
  readonly pause: Pause | null;
  readonly dates: readonly ReadyDate[];
}

export function arrangementsOf(journal: Pick<Journal, 'setting' | 'settings'>): Arrangements {
  const settings = journal.settings();
  const own = (key: PlaceKey): ByPlace<number> => {
    const { parse, fallback } = settingTable[key];
    return byPlace(settings, key, parse, fallback);
  };
  return {
    newPerDay: own('newPerDay'),
    reviewsPerDay: own('reviewsPerDay'),
    retention: own('retention'),
    earlier: earlierSetsFromJson(journal.setting(earlierKey)),
    pause: pauseOf(journal.setting(pauseKey)),
    dates: readyDates(settings),
  };
}

/** What the memory of every card follows from. */
export function ruleSetOf(settings: Settings, retention: ByPlace<number>): RuleSet {
  const { engine, maximumInterval, fuzz, learningSteps, relearningSteps } = settings;
  const own = settings[`weights.${engine}`];
  const weights = own !== null && checkWeights(engine, own) === null ? own : null;
  const data = { engine, weights, maximumInterval, fuzz, learningSteps, relearningSteps };
  return { data: { ...data, retention: retention.vault }, retention };
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

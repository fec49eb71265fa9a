import type { Json } from '../journal/event';
import type { Setting } from '../journal/setting';
import { settingTable } from '../journal/settings';
import { checkWeights } from '../memory/weights';
import { ByPlace } from './place';
import type { EarlierSet } from './ruleBook';

/** The value of the setting that keeps them. */
export function earlierSetsToJson(sets: readonly EarlierSet[]): Json {
  return sets.map(({ until, data, retention }) => ({
    until,
    ...data,
    retention: retention.vault,
    own: Object.fromEntries(retention.own),
  }));
}

/** From the value of the setting. A set that cannot be read is left out: then the next newer one holds. */
export function earlierSetsFromJson(value: Json | undefined): readonly EarlierSet[] {
  return Array.isArray(value) ? value.flatMap((set: Json) => earlierSet(set) ?? []) : [];
}

function earlierSet(value: Json): EarlierSet | null {
  if (!isObject(value)) return null;
  const { until = null, weights = null, own = null } = value;
  const read = <V extends Json>(key: string, { parse }: Setting<V>): V | undefined =>
    parse(value[key] ?? null);
  const engine = read('engine', settingTable.engine);
  const retention = read('retention', settingTable.retention);
  const maximumInterval = read('maximumInterval', settingTable.maximumInterval);
  const fuzz = read('fuzz', settingTable.fuzz);
  const learningSteps = read('learningSteps', settingTable.learningSteps);
  const relearningSteps = read('relearningSteps', settingTable.relearningSteps);
  if (
    typeof until !== 'number' ||
    engine === undefined ||
    retention === undefined ||
    maximumInterval === undefined ||
    fuzz === undefined ||
    learningSteps === undefined ||
    relearningSteps === undefined
  ) {
    return null;
  }
  const ownWeights = weights === null ? null : settingTable[`weights.${engine}`].parse(weights);
  if (ownWeights === undefined || (ownWeights !== null && checkWeights(engine, ownWeights) !== null))
    return null;
  const data = {
    engine,
    weights: ownWeights,
    retention,
    maximumInterval,
    fuzz,
    learningSteps,
    relearningSteps,
  };
  return { until, data, retention: new ByPlace(retention, ownRetentions(own)) };
}

function ownRetentions(own: Json): ReadonlyMap<string, number> {
  const retentions = new Map<string, number>();
  if (!isObject(own)) return retentions;
  for (const [place, value] of Object.entries(own)) {
    const retention = settingTable.retention.parse(value);
    if (retention !== undefined) retentions.set(place, retention);
  }
  return retentions;
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

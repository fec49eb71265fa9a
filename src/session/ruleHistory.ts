import type { EventOf } from '../journal/happening';
import type { Json } from '../journal/event';
import { readSettings, settingTable, type SettingKey, type Settings } from '../journal/settings';
import { checkWeights } from '../memory/weights';
import { byPlace, type ByPlace } from './place';
import type { RulesSince, RuleSet } from './ruleBook';
import { ruleChangeKey, ruleChangeOf, setsOf, type SetHappening } from './ruleChange';

type SetEvent = EventOf<'set'>;

const ruleKeys: ReadonlySet<string> = new Set<SettingKey>([
  'engine',
  'weights.fsrs-6',
  'weights.fsrs-4',
  'retention',
  'maximumInterval',
  'fuzz',
  'learningSteps',
  'relearningSteps',
]);

/**
 * What the memory of every card followed from, and from which of its reviews on: a fold over all values that were set
 * (`Journal.settingChanges`), so that every device that has the same events says the same, and what is undone was
 * never there.
 */
export function ruleHistory(changes: readonly SetEvent[]): readonly RulesSince[] {
  const values = new Map<string, { readonly key: string; readonly scope: string; readonly value: Json }>();
  let set = ruleSetIn(values);
  let history: readonly RulesSince[] = [{ since: 0, set, easing: null }];
  for (const change of changes) {
    const { key, scope, value, stamp } = change;
    if (ruleKeys.has(key)) {
      const name = nameOf(key, scope);
      if (value === null) values.delete(name);
      else values.set(name, { key, scope, value });
      set = ruleSetIn(values);
      history = [...history, { since: stamp, set, easing: null }];
    } else if (key === ruleChangeKey) {
      const ends = ruleChangeOf(value)?.ends ?? null;
      if (ends !== null) history = atOnce(history, change, { own: setsOf(change, changes), ends });
    }
  }
  return history;
}

/** The history if this happened now, on this study day. */
export function historyWith(
  changes: readonly SetEvent[],
  happenings: readonly SetHappening[],
  day: number,
): readonly RulesSince[] {
  const next = happenings.map((happening, index): SetEvent => {
    return { ...happening, writer: '', sequence: index + 1, stamp: Infinity, at: 0, day };
  });
  return ruleHistory([...changes, ...next]);
}

/** What was set last holds for all cards. */
function atOnce(
  history: readonly RulesSince[],
  { stamp, day }: SetEvent,
  { own, ends }: { readonly own: readonly SetEvent[]; readonly ends: readonly number[] },
): readonly RulesSince[] {
  const last = history.at(-1);
  if (last === undefined) return history;
  const first = own[0]?.stamp ?? stamp;
  const before = history.filter(({ since }) => since < first);
  const now = { since: 0, set: last.set, easing: null };
  return ends.length === 0
    ? [now]
    : [
        { ...now, easing: { before, day, ends } },
        { ...now, since: stamp },
      ];
}

function ruleSetIn(
  values: ReadonlyMap<string, { readonly key: string; readonly scope: string; readonly value: Json }>,
): RuleSet {
  const settings = readSettings({ setting: (key, scope = '') => values.get(nameOf(key, scope))?.value });
  const { parse, fallback } = settingTable.retention;
  return ruleSetOf(settings.values, byPlace([...values.values()], 'retention', parse, fallback));
}

/** What the memory of every card follows from. */
export function ruleSetOf(settings: Settings, retention: ByPlace<number>): RuleSet {
  const { engine, maximumInterval, fuzz, learningSteps, relearningSteps } = settings;
  const own = settings[`weights.${engine}`];
  const weights = own !== null && checkWeights(engine, own) === null ? own : null;
  const data = { engine, weights, maximumInterval, fuzz, learningSteps, relearningSteps };
  return { data: { ...data, retention: retention.vault }, retention };
}

function nameOf(key: string, scope: string): string {
  return `${key} ${scope}`;
}

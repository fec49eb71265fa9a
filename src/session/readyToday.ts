import type { Rules } from '../memory/rules';
import type { StudyTime } from '../memory/studyDay';
import { inScope } from './inScope';
import type { Shelf } from './meets';
import type { Standpoint } from './place';
import { planReadyBy, plannedFor, type Planned, type ReadyPlan } from './readyBy';
import type { ReadyDate } from './readyDate';
import { rehearse } from './rehearsal';

/** A date that is still to come, with the plan for it. */
export interface Ready {
  readonly ready: ReadyDate;
  readonly plan: ReadyPlan;
  readonly planned: Planned;
  /** The share that would be remembered now: 0…1. */
  readonly rememberedNow: number;
}

export interface ReadyWorld {
  readonly library: Shelf;
  readonly rules: (found: Standpoint, lastReview: number) => Rules;
  readonly now: StudyTime;
}

/** null: the date is over, or there are no questions. The rules are those of the first question of the scope. */
export function readyFor(ready: ReadyDate, { library, rules, now }: ReadyWorld): Ready | null {
  const cards = inScope(library, ready.scope, {
    now,
    engine: rules({ path: '', question: { headings: [] } }, Infinity).engine,
  });
  const [first] = cards;
  if (first === undefined || ready.date <= now.day) return null;
  const goal = { cards, date: ready.date, now, ...rules(first.found, Infinity) };
  const plan = planReadyBy(goal, ready.mostPerDay ?? cards.length);
  const { expected: rememberedNow } = rehearse({ ...goal, date: now.day }, 0);
  return { ready, plan, planned: plannedFor(goal, plan), rememberedNow };
}

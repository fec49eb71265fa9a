import type { CardId } from '../card/anchor';
import { rehearse, type DayWork, type Goal, type Rehearsal } from './rehearsal';

/** How to be ready by a date. Made anew whenever it is looked at; nothing of it is stored but the date. */
export interface ReadyPlan {
  /** The level load: cards a day, new ones and reviews together. */
  readonly perDay: number;
  /** Today, as far as it is not done yet. */
  readonly today: { readonly fresh: readonly CardId[]; readonly reviews: readonly CardId[] };
  /** From today to the day before the date, as it will probably go. */
  readonly days: readonly { readonly day: number; readonly fresh: number; readonly reviews: number }[];
  /** The share that will be remembered on the date if the plan is kept: 0…1. */
  readonly expected: number;
  /** The same if nothing more is done. */
  readonly asThingsStand: number;
  /** null: every question can be reached. */
  readonly short: Shortage | null;
}

/** Not everything can be reached, and what would help: any one of these. */
export interface Shortage {
  /** Questions that stay unseen, or unreviewed, or overdue. Leaving out as many helps. */
  readonly unreached: number;
  /** Cards a day that would do; null: none would, there are too few days. */
  readonly perDay: number | null;
  /** How many days later the date would have to be; null: more than a year. */
  readonly daysLater: number | null;
}

/** What the queue takes from a plan. It stays the same through the day: what is done is left out by the queue. */
export interface Planned {
  /** Of these cards, those planned for today are asked, whatever the limits of the day, and no others. */
  readonly cards: ReadonlySet<CardId>;
  readonly today: ReadonlySet<CardId>;
}

export function plannedFor(goal: Goal, plan: ReadyPlan): Planned {
  return {
    cards: new Set(goal.cards.map(({ id }) => id)),
    today: new Set([...plan.today.fresh, ...plan.today.reviews]),
  };
}

/** `mostPerDay`: the most cards a day that the person wants. The date is today or later. */
export function planReadyBy(goal: Goal, mostPerDay: number): ReadyPlan {
  const needed = fewestPerDay(goal);
  const perDay = Math.min(needed ?? Infinity, mostPerDay);
  const rehearsal = rehearse(goal, perDay);
  const [today] = rehearsal.days;
  return {
    perDay,
    today: { fresh: today?.fresh ?? [], reviews: today?.reviews ?? [] },
    days: rehearsal.days.map(counted),
    expected: rehearsal.expected,
    asThingsStand: rehearse(goal, 0).expected,
    short: shortage(goal, rehearsal, { needed, mostPerDay }),
  };
}

/** The fewest cards a day with which everything is reached; null: there is no such number. */
function fewestPerDay(goal: Goal): number | null {
  const isEnough = (perDay: number): boolean => rehearse(goal, perDay).unreached === 0;
  return firstTrue(goal.cards.length, isEnough);
}

/** The least of 0…most for which it is true, if it stays true above that; null: it is not true for `most`. */
function firstTrue(most: number, isTrue: (value: number) => boolean): number | null {
  if (!isTrue(most)) return null;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shortage(
  goal: Goal,
  { unreached }: Rehearsal,
  { needed, mostPerDay }: { readonly needed: number | null; readonly mostPerDay: number },
): Shortage | null {
  if (unreached === 0) return null;
  const isEnough = (days: number): boolean =>
    rehearse({ ...goal, date: goal.date + days }, mostPerDay).unreached === 0;
  return { unreached, perDay: needed, daysLater: firstTrue(365, isEnough) };
}

function counted({ day, fresh, reviews }: DayWork): ReadyPlan['days'][number] {
  return { day, fresh: fresh.length, reviews: reviews.length };
}

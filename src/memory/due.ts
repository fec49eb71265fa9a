import { get_fuzz_range } from 'ts-fsrs';
import type { Engine, Grade, Memory } from './engine';
import { minutesOfPlace, type Steps } from './steps';
import { dayMs, minuteMs, type StudyTime } from './studyDay';

/** What turns a memory into a due date. */
export interface Schedule extends Steps {
  /** The share to be remembered when a card comes due: 0.7…0.99. */
  readonly retention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Spread due days a little, so that cards that were learnt together do not stay together. */
  readonly fuzz: boolean;
}

/** When a card is due: in learning to the minute (ms since 1970), after that by the study day. */
export type Due = { readonly last: StudyTime } & (
  { readonly by: 'minute'; readonly at: number } | { readonly by: 'day'; readonly day: number }
);

/** How long until a card comes back. */
export type Interval =
  { readonly unit: 'minute'; readonly minutes: number } | { readonly unit: 'day'; readonly days: number };

/** Steps of a day and more are counted in study days, like reviews. */
const minutesOfDay = 1440;

/** How long after its last review a card comes back: minutes within the steps, at least one day after them. */
export function intervalOf(memory: Memory, engine: Engine, schedule: Schedule): Interval {
  if (memory.state === 'review') return { unit: 'day', days: daysOfReview(memory, engine, schedule) };
  const minutes = minutesOfPlace(memory, schedule);
  return minutes < minutesOfDay
    ? { unit: 'minute', minutes }
    : { unit: 'day', days: Math.round(minutes / minutesOfDay) };
}

function daysOfReview(memory: Memory, engine: Engine, schedule: Schedule): number {
  const most = schedule.maximumInterval;
  const exact = engine.interval(memory, schedule.retention);
  if (!schedule.fuzz || exact < 2.5) return within(Math.round(exact), most);
  // The range that Anki's scheduler and py-fsrs use; the day is drawn by the memory's own number.
  const { min_ivl, max_ivl } = get_fuzz_range(within(Math.round(exact), most), 0, most);
  return within(Math.floor(min_ivl + memory.fuzz * (max_ivl - min_ivl + 1)), most);
}

function within(days: number, most: number): number {
  return Math.max(1, Math.min(days, most));
}

export function dueOf(memory: Memory, engine: Engine, schedule: Schedule): Due {
  const interval = intervalOf(memory, engine, schedule);
  const { last } = memory;
  return interval.unit === 'minute'
    ? { by: 'minute', at: last.at + interval.minutes * minuteMs, last }
    : { by: 'day', day: last.day + interval.days, last };
}

/** Is it due now? A card whose last review is more than a day ahead of now is: that clock was wrong. */
export function isDue(due: Due, now: StudyTime): boolean {
  if (due.last.at > now.at + dayMs || due.last.day > now.day + 1) return true;
  return due.by === 'minute' ? due.at <= now.at : due.day <= now.day;
}

/** What each grade would lead to: the four memories of `Engine.preview` as intervals. */
export function intervalsOf(
  preview: Readonly<Record<Grade, Memory>>,
  engine: Engine,
  schedule: Schedule,
): Record<Grade, Interval> {
  return {
    1: intervalOf(preview[1], engine, schedule),
    2: intervalOf(preview[2], engine, schedule),
    3: intervalOf(preview[3], engine, schedule),
    4: intervalOf(preview[4], engine, schedule),
  };
}

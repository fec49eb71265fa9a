import type { Due } from './due';
import { fractionOf } from './fuzz';
import type { Rules } from './rules';

/** How the cards that a change made due at once on its day come over several days instead. */
export interface Easing {
  /** What held before the change. */
  readonly before: Rules;
  /** The study day of the change, and the first of those days. */
  readonly day: number;
  /** Where one day's cards end and the next one's begin, as places in the row (`placeInRow`), ascending. */
  readonly ends: readonly number[];
}

/** Whether the change made a card due that was not. */
export function isHeaped(before: Due, after: Due, day: number): boolean {
  return before.by === 'day' && after.by === 'day' && after.day <= day && before.day > day;
}

/** Where a card stands in the row of those to be eased: what would have come soonest is first. */
export function placeInRow(before: Due & { readonly by: 'day' }, card: string): number {
  return before.day + fractionOf(card);
}

/** The ends for cards at these places: each day takes as many as the others, the last one what is left. */
export function endsOf(places: readonly number[], days: number): readonly number[] {
  const row = [...places].sort((a, b) => a - b);
  const perDay = Math.ceil(row.length / days);
  return row.filter((_, index) => index > 0 && index % perDay === 0);
}

/** The due date of a card that has not been reviewed since the change. Never later than it was before. */
export function eased(card: string, before: Due, after: Due, { day, ends }: Easing): Due {
  if (before.by !== 'day' || !isHeaped(before, after, day)) return after;
  const place = placeInRow(before, card);
  const days = ends.filter((end) => end <= place).length;
  return { by: 'day', day: Math.min(day + days, before.day), last: after.last };
}

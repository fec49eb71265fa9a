import { isDue } from '../memory/due';
import { standingOf, type Standable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';

export interface DayLoad {
  readonly day: number;
  /** Cards that come due on that day as things stand; on the first day, those overdue and in learning too. */
  readonly due: number;
}

/**
 * How many cards come due today and on the days after it, `days` in all, if nothing is answered. New cards and
 * suspended ones are not among them; a buried card counts from the day on which it is asked again.
 */
export function forecast(cards: readonly Standable[], now: StudyTime, days: number): readonly DayLoad[] {
  const load = Array.from({ length: days }, (_, index) => ({ day: now.day + index, due: 0 }));
  for (const card of cards) {
    const day = dayOf(card, now);
    const entry = day === null ? undefined : load[day - now.day];
    if (entry !== undefined) entry.due++;
  }
  return load;
}

function dayOf(card: Standable, now: StudyTime): number | null {
  const { due, record } = card;
  if (due === null || standingOf(card, now) === 'suspended') return null;
  const buriedUntil = record?.buriedUntil ?? now.day;
  const day = due.by === 'minute' || isDue(due, now) ? now.day : due.day;
  return Math.max(day, buriedUntil);
}

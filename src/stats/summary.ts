import { isDue } from '../memory/due';
import { standingOf, type Standable, type Standing } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';

/** How many cards stand how. Each is counted once under its standing; `all` is their sum. */
export interface Summary extends Readonly<Record<Standing, number>> {
  readonly all: number;
  /** To be answered now: due reviews, and learning cards whose time has come. */
  readonly dueNow: number;
  /** When the next card comes due that is not due now; null: none will. */
  readonly next:
    { readonly by: 'minute'; readonly at: number } | { readonly by: 'day'; readonly day: number } | null;
}

export function summarise(cards: readonly Standable[], now: StudyTime): Summary {
  const counts: Record<Standing, number> = { suspended: 0, buried: 0, new: 0, learning: 0, due: 0, later: 0 };
  let dueNow = 0;
  let minute = Infinity;
  let day = Infinity;
  for (const card of cards) {
    const standing = standingOf(card, now);
    counts[standing]++;
    if (standing === 'buried') day = Math.min(day, comesBack(card));
    if (card.due === null || standing === 'suspended' || standing === 'buried') continue;
    if (isDue(card.due, now)) dueNow++;
    else if (card.due.by === 'minute') minute = Math.min(minute, card.due.at);
    else day = Math.min(day, card.due.day);
  }
  return { ...counts, all: cards.length, dueNow, next: soonest(minute, day) };
}

/** The day on which a buried card may be asked again. */
function comesBack({ due, record }: Standable): number {
  return Math.max(record?.buriedUntil ?? 0, due?.by === 'day' ? due.day : 0);
}

/** A learning card comes back within the day, so it is sooner than any other. */
function soonest(minute: number, day: number): Summary['next'] {
  if (minute < Infinity) return { by: 'minute', at: minute };
  return day < Infinity ? { by: 'day', day } : null;
}

import type { Card } from '../library/library';
import type { StudyTime } from '../memory/studyDay';
import { backlogOf, type Backlog } from './backlog';

/** So many days without a review are a break. */
const breakDays = 3;

/** After a break, more than so many overdue cards are a heap, whatever the limit of the day. */
const heap = 20;

/** The backlog of which a person should hear: more than the day's limit, or a heap after a break. null: there is none. */
export function backlogToOffer(cards: readonly Card[], perDay: number, now: StudyTime): Backlog | null {
  return backlogOf(cards, perDay, now) ?? (isBack(cards, now) ? backlogOf(cards, heap, now) : null);
}

function isBack(cards: readonly Card[], now: StudyTime): boolean {
  return cards.every(({ memory }) => memory === null || memory.last.day <= now.day - breakDays);
}

import { isDue, type Due } from './due';
import type { Memory } from './engine';
import type { StudyTime } from './studyDay';

/**
 * How a card stands at a moment. `learning` is within the steps, due or not; `later` is in review and not due yet.
 * A suspended or buried card is nothing else until that ends.
 */
export type Standing = 'suspended' | 'buried' | 'new' | 'learning' | 'due' | 'later';

/** What its standing follows from. */
export interface Standable {
  /** null: new. */
  readonly memory: Memory | null;
  /** null: new. */
  readonly due: Due | null;
  /** null: no event yet. */
  readonly record: { readonly suspended: boolean; readonly buriedUntil: number | null } | null;
}

export function standingOf(card: Standable, now: StudyTime): Standing {
  const { record, memory, due } = card;
  if (record?.suspended) return 'suspended';
  if (record !== null && record.buriedUntil !== null && record.buriedUntil > now.day) return 'buried';
  if (memory === null || due === null) return 'new';
  if (memory.state !== 'review') return 'learning';
  return isDue(due, now) ? 'due' : 'later';
}

/** May it be asked now without being ahead of its time: new, or due? */
export function isAskable(card: Standable, now: StudyTime): boolean {
  const standing = standingOf(card, now);
  if (standing === 'learning') return card.due !== null && isDue(card.due, now);
  return standing === 'new' || standing === 'due';
}

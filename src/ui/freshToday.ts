import type { Card } from '../library/library';
import { standingOf } from '../memory/standing';
import { budgetsOf, within } from '../session/limits';
import type { Viva } from './viva';

/** How many of these are new and still to be asked today, within what is left of the day's limits. */
export function freshToday(viva: Viva, cards: readonly Card[]): number {
  const now = viva.now();
  const unseen = cards.filter((card) => standingOf(card, now) === 'new');
  const budgets = budgetsOf(viva.store.journal.reviewsOn(now.day), viva.arrangements(), viva.library);
  return within(unseen, budgets.fresh).cards.length;
}

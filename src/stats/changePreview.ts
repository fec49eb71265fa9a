import type { Remembering } from '../library/cardView';
import type { Card } from '../library/library';
import type { Due } from '../memory/due';
import { endsOf, isHeaped, placeInRow } from '../memory/easing';
import { replay } from '../memory/replay';
import { dueBy } from '../memory/rules';
import type { Standable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { forecast } from './forecast';

/** Cards that come due, if nothing is answered: today; in the seven days from today; in the thirty. */
export interface Load {
  readonly today: number;
  readonly week: number;
  readonly month: number;
}

/** The rules that hold, and those that would. An engine of both that is the same must be the same object. */
export interface ChangedRules {
  readonly before: Remembering['rules'];
  readonly after: Remembering['rules'];
}

export function loadOf(cards: readonly Standable[], now: StudyTime): Load {
  const days = forecast(cards, now, 30).map(({ due }) => due);
  const sum = (count: number): number => days.slice(0, count).reduce((total, due) => total + due, 0);
  return { today: sum(1), week: sum(7), month: sum(30) };
}

/** The cards as they would stand by other rules. */
export function changedCards(cards: readonly Card[], rules: ChangedRules): readonly Standable[] {
  return cards.map((card) => ({ record: card.record, memory: card.memory, due: dueAfter(card, rules) }));
}

/** Where the cards that a change would make due today are to be parted so that each of these days takes as many. */
export function endsFor(
  cards: readonly Card[],
  rules: ChangedRules,
  { day, days }: { readonly day: number; readonly days: number },
): readonly number[] {
  const places = cards.flatMap((card) => {
    const { due: before } = card;
    const after = dueAfter(card, rules);
    if (before?.by !== 'day' || after === null || card.record?.suspended) return [];
    return isHeaped(before, after, day) ? [placeInRow(before, card.id)] : [];
  });
  return endsOf(places, days);
}

function dueAfter(card: Card, { before, after }: ChangedRules): Due | null {
  const { record, memory, found } = card;
  if (record === null || memory === null) return null;
  const last = record.reviews.at(-1)?.stamp ?? 0;
  const rules = after(found, last);
  const { engine } = before(found, last);
  const then = rules.engine === engine ? memory : replay(rules.engine, record.id, record.reviews);
  return then && dueBy(rules, then, record.id, record.reviews);
}

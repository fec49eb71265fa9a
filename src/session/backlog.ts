import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { Card } from '../library/library';
import type { Engine } from '../memory/engine';
import { standingOf } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';

/** What is to be worked off. */
export interface Backlog {
  /** Cards in review that came due before today. */
  readonly overdue: readonly Card[];
  /** How many days it takes with so many a day. */
  readonly days: number;
}

/** null: the overdue cards can be done today. `perDay`: the reviews that a person wants in a day, at least 1. */
export function backlogOf(cards: readonly Card[], perDay: number, now: StudyTime): Backlog | null {
  const overdue = cards.filter(
    (card) => standingOf(card, now) === 'due' && card.due?.by === 'day' && card.due.day < now.day,
  );
  return overdue.length <= perDay ? null : { overdue, days: Math.ceil(overdue.length / Math.max(1, perDay)) };
}

export interface Spreading {
  /** Over today and the days after it, so many in all. */
  readonly days: number;
  readonly engine: Engine;
  readonly now: StudyTime;
}

/**
 * Puts off cards so that these days become level, by burying; what stays today is not touched. `all` are the cards
 * that have to fit beside them. What is best remembered comes first: it has most to lose by waiting, while a card
 * that is forgotten already stays so. To undo it, undo the events of all its happenings.
 */
export function spread(
  cards: readonly Card[],
  all: readonly Card[],
  { days, engine, now }: Spreading,
): readonly Happening[] {
  const rooms = roomsFor(cards, all, { days, now });
  const order = cards
    .map(({ id, memory }) => ({ id, share: memory === null ? 0 : engine.retrievability(memory, now) }))
    .sort((a, b) => b.share - a.share);
  const happenings: Happening[] = [];
  let next = 0;
  for (const [index, room] of rooms.entries()) {
    const ofDay = order.slice(next, next + room);
    next += room;
    if (index === 0) continue;
    for (const { id } of ofDay) happenings.push({ kind: 'bury', card: id, until: now.day + index });
  }
  return happenings;
}

/** How many of the cards each day takes, so that the fullest day is as empty as can be; the sum is all of them. */
function roomsFor(
  cards: readonly Card[],
  all: readonly Card[],
  { days, now }: Pick<Spreading, 'days' | 'now'>,
): readonly number[] {
  const loads = loadsBeside(new Set(cards.map(({ id }) => id)), all, { days, now });
  const fits = (level: number): number => loads.reduce((sum, load) => sum + Math.max(0, level - load), 0);
  let level = Math.ceil(cards.length / days);
  while (fits(level) < cards.length) level++;
  let left = cards.length;
  return loads.map((load) => {
    const room = Math.min(left, Math.max(0, level - load));
    left -= room;
    return room;
  });
}

function loadsBeside(
  spreading: ReadonlySet<CardId>,
  all: readonly Card[],
  { days, now }: Pick<Spreading, 'days' | 'now'>,
): readonly number[] {
  const loads = new Array<number>(Math.max(1, days)).fill(0);
  for (const card of all) {
    const standing = standingOf(card, now);
    if (spreading.has(card.id) || standing === 'suspended' || card.due === null) continue;
    const due = card.due.by === 'day' ? card.due.day : now.day;
    const index = Math.max(due, card.record?.buriedUntil ?? 0, now.day) - now.day;
    if (index < loads.length) loads[index] = (loads[index] ?? 0) + 1;
  }
  return loads;
}

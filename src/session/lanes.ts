import type { CardId } from '../card/anchor';
import type { Queue, Waiting } from './queue';

/** A list that is worked through from its head; replaced whole at each step. */
export interface Lane {
  readonly ids: readonly CardId[];
  /** How many of them are behind. */
  readonly at: number;
}

/** A queue on its way. */
export interface Lanes extends Pick<Queue, 'learning' | 'held'> {
  readonly reviews: Lane;
  readonly fresh: Lane;
}

/** The queue from its beginning, without the cards that are shown apart from it. */
export function lanesOf(queue: Queue, apart: readonly CardId[]): Lanes {
  const left = (ids: readonly CardId[]): Lane => ({
    ids: apart.length === 0 ? ids : ids.filter((id) => !apart.includes(id)),
    at: 0,
  });
  return {
    learning: queue.learning.filter(({ id }) => !apart.includes(id)),
    held: queue.held,
    reviews: left(queue.reviews),
    fresh: left(queue.fresh),
  };
}

/** Goes past the cards at the head that are not to be asked any more. */
export function skip(lane: Lane, askable: (id: CardId) => boolean): Lane {
  let at = lane.at;
  for (let id = lane.ids[at]; id !== undefined && !askable(id); id = lane.ids[at]) at++;
  return at === lane.at ? lane : { ...lane, at };
}

export function leftOf(lane: Lane): number {
  return lane.ids.length - lane.at;
}

/** The learning cards with one of them taken out, or put where its time is: soonest first. */
export function rescheduled(learning: readonly Waiting[], id: CardId, at: number | null): readonly Waiting[] {
  const others = learning.filter((waiting) => waiting.id !== id);
  if (at === null) return others.length === learning.length ? learning : others;
  const place = others.findIndex((waiting) => waiting.at > at);
  return place < 0
    ? [...others, { id, at }]
    : [...others.slice(0, place), { id, at }, ...others.slice(place)];
}

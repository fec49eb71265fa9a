import type { CardId } from '../card/anchor';
import type { Card } from '../library/library';
import { isDue } from '../memory/due';
import { standingOf } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import type { Allowance } from './limits';

/** A card within the steps, and when it comes back: ms since 1970. */
export interface Waiting {
  readonly id: CardId;
  readonly at: number;
}

/** What is to be asked, in order. */
export interface Queue {
  /** Counted to the minute, due or not, soonest first. */
  readonly learning: readonly Waiting[];
  /** Due, longest overdue first, then in note order. */
  readonly reviews: readonly CardId[];
  /** In note order. */
  readonly fresh: readonly CardId[];
  /** How many more there would be without the limits of the day. */
  readonly held: Allowance;
}

/** The queue of these cards, which come in note order. */
export function queueOf(cards: readonly Card[], allowance: Allowance, now: StudyTime): Queue {
  const learning: Waiting[] = [];
  const reviews: DueCard[] = [];
  const fresh: CardId[] = [];
  for (const card of cards) {
    const { id, due } = card;
    switch (standingOf(card, now)) {
      case 'new':
        fresh.push(id);
        break;
      case 'learning':
      case 'due':
        if (due === null) break;
        if (due.by === 'minute') learning.push({ id, at: due.at });
        else if (isDue(due, now)) reviews.push({ id, day: due.day });
        break;
      case 'later':
      case 'suspended':
      case 'buried':
        break;
    }
  }
  return {
    learning: learning.sort((a, b) => a.at - b.at),
    reviews: reviews
      .sort((a, b) => a.day - b.day)
      .slice(0, allowance.reviews)
      .map(({ id }) => id),
    fresh: fresh.slice(0, allowance.fresh),
    held: {
      reviews: Math.max(0, reviews.length - allowance.reviews),
      fresh: Math.max(0, fresh.length - allowance.fresh),
    },
  };
}

interface DueCard {
  readonly id: CardId;
  readonly day: number;
}

import type { CardId } from '../card/anchor';
import type { Card, Library } from '../library/library';
import { isDue } from '../memory/due';
import { standingOf } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { answerNotes } from './answerNotes';
import { keptApart } from './apart';
import { within, type Budgets } from './limits';
import { freshInOrder, reviewsInOrder, type NewOrder, type ReviewOrder } from './order';

/** A card within the steps, and when it comes back: ms since 1970. */
export interface Waiting {
  readonly id: CardId;
  readonly at: number;
}

/** What is to be asked, in order. */
export interface Queue {
  /** Counted to the minute, due or not, soonest first. */
  readonly learning: readonly Waiting[];
  readonly reviews: readonly CardId[];
  readonly fresh: readonly CardId[];
  /** How many more there would be without the limits of the day. */
  readonly held: Held;
}

export interface Held {
  readonly fresh: number;
  readonly reviews: number;
}

export interface QueueOrder {
  readonly reviews: ReviewOrder;
  readonly fresh: NewOrder;
}

export interface QueueOptions {
  readonly now: StudyTime;
  readonly budgets: Budgets;
  readonly order: QueueOrder;
  /** By which questions with the same answer note are kept apart. */
  readonly topics: Pick<Library['topics'], 'relatedTo'>;
}

/**
 * The queue of these cards, which come in note order. Limits hold back the last in order. Questions with the same
 * answer note do not follow one another where that can be helped.
 */
export function queueOf(cards: readonly Card[], { now, budgets, order, topics }: QueueOptions): Queue {
  const { learning, due, untouched } = gather(cards, now);
  const reviews = within(reviewsInOrder(due, order.reviews, now), budgets.reviews);
  const fresh = within(freshInOrder(untouched, order.fresh, { now, topics }), budgets.fresh);
  const noteOf = (card: Card): string | null => answerNotes(card, topics)[0]?.key ?? null;
  const reviewsApart = keptApart(reviews.cards, noteOf);
  const last = reviewsApart.at(-1);
  const freshApart = keptApart(fresh.cards, noteOf, last === undefined ? null : noteOf(last));
  return {
    learning: learning.sort((a, b) => a.at - b.at),
    reviews: reviewsApart.map(({ id }) => id),
    fresh: freshApart.map(({ id }) => id),
    held: { reviews: reviews.held, fresh: fresh.held },
  };
}

interface Gathered {
  readonly learning: Waiting[];
  /** Of reviews, and of learning steps that are counted in days. */
  readonly due: readonly Card[];
  readonly untouched: readonly Card[];
}

function gather(cards: readonly Card[], now: StudyTime): Gathered {
  const learning: Waiting[] = [];
  const dueNow: Card[] = [];
  const untouched: Card[] = [];
  for (const card of cards) {
    const standing = standingOf(card, now);
    if (standing === 'new') untouched.push(card);
    else if (standing === 'due') dueNow.push(card);
    else if (standing === 'learning') {
      const { due } = card;
      if (due?.by === 'minute') learning.push({ id: card.id, at: due.at });
      else if (due !== null && isDue(due, now)) dueNow.push(card);
    }
  }
  return { learning, due: dueNow, untouched };
}

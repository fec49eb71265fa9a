import type { CardId } from '../card/anchor';
import type { Card, Library } from '../library/library';
import { isDue } from '../memory/due';
import { standingOf } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { answerNotes } from './answerNotes';
import { keptApart } from './apart';
import { within, type Budgets } from './limits';
import type { Planned } from './readyBy';
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
  /** What plans to be ready by a date ask for today. */
  readonly planned: readonly Planned[];
}

/**
 * The queue of these cards, which come in note order. Limits hold back the last in order. Questions with the same
 * answer note, and the two directions of one, do not follow one another where that can be helped.
 */
export function queueOf(cards: readonly Card[], options: QueueOptions): Queue {
  const { now, budgets, order, topics, planned } = options;
  const { learning, due, untouched } = gather(cards, now, planned);
  const isPlanned = (card: Card): boolean => planned.some((plan) => plan.cards.has(card.id));
  const reviews = within(reviewsInOrder(due, order.reviews, now), budgets.reviews, isPlanned);
  const fresh = within(freshInOrder(untouched, order.fresh, { now, topics }), budgets.fresh, isPlanned);
  const noteOf = (card: Card): string | null => answerNotes(card, topics)[0]?.key ?? bothWaysAt(card);
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

/** A card that is not due, and is planned for today all the same: not reviewed today yet. */
export function isEarly(card: Card, now: StudyTime, planned: readonly Planned[]): boolean {
  const { memory } = card;
  if (memory === null || memory.last.day >= now.day || standingOf(card, now) !== 'later') return false;
  return planned.some(({ today }) => today.has(card.id));
}

interface Gathered {
  readonly learning: Waiting[];
  /** Of reviews, and of learning steps that are counted in days. */
  readonly due: readonly Card[];
  readonly untouched: readonly Card[];
}

function gather(cards: readonly Card[], now: StudyTime, planned: readonly Planned[]): Gathered {
  const isForToday = (id: CardId): boolean =>
    planned.every((plan) => !plan.cards.has(id)) || planned.some((plan) => plan.today.has(id));
  const learning: Waiting[] = [];
  const dueNow: Card[] = [];
  const untouched: Card[] = [];
  for (const card of cards) {
    const standing = standingOf(card, now);
    if (standing === 'learning') {
      const { due } = card;
      if (due?.by === 'minute') learning.push({ id: card.id, at: due.at });
      else if (due !== null && isDue(due, now)) dueNow.push(card);
    } else if (standing === 'new') {
      if (isForToday(card.id)) untouched.push(card);
    } else if (standing === 'due') {
      if (isForToday(card.id)) dueNow.push(card);
    } else if (planned.length > 0 && isEarly(card, now, planned)) dueNow.push(card);
  }
  return { learning, due: dueNow, untouched };
}

/** Where a card stands that may be asked both ways: the same for both. */
function bothWaysAt({ found: { path, question } }: Card): string | null {
  const { line, answer, shape } = question;
  return /-card/.test(shape) ? `${path}:${Math.min(line, answer?.first ?? line)}` : null;
}

import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { Journal } from '../journal/journal';
import type { Card, Library } from '../library/library';
import type { Engine } from '../memory/engine';
import { isAskable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { inScope } from './inScope';
import { lanesOf, type Lanes } from './lanes';
import { budgetsOf, type Limits } from './limits';
import type { Mark } from './mark';
import {
  backIn,
  caughtUp,
  choose,
  isAway,
  leftIn,
  repsOf,
  type Current,
  type Inner,
  type Left,
} from './pick';
import { queueOf, type QueueOrder } from './queue';
import type { Planned } from './readyBy';
import { sameQuestion } from './sameQuestion';
import type { Scope } from './scope';

/** What a sitting looks at; it changes nothing of it. */
export interface World {
  readonly library: Pick<Library, 'card' | 'cards' | 'cardsIn' | 'tagsOf' | 'topics'>;
  readonly journal: Pick<Journal, 'reviewsOn' | 'undoable' | 'canonical'>;
  readonly limits: Limits;
  readonly engine: Engine;
  /** Left out: `usualOrder`. */
  readonly order?: QueueOrder;
  /** What plans to be ready by a date ask for today (`plannedFor`), made once a day. Left out: there is none. */
  readonly planned?: readonly Planned[];
  readonly now: StudyTime;
}

/** Longest overdue first, new cards as in the notes. */
export const usualOrder: QueueOrder = { reviews: 'due', fresh: 'note' };

/**
 * One sitting: a read-only value, replaced whole by each step. It never touches the schedule: a step gives the
 * happenings to append, and once they are appended (or at any other time) `nextCard` gives the sitting that asks
 * what is next. `refresh` takes in whatever else has changed.
 */
export interface Sitting {
  readonly scope: Scope;
  /** What is on the screen; null: nothing now, see `waiting`. */
  readonly current: Current | null;
  /** Learning cards that come back later than is worth waiting for; null: the sitting is over. */
  readonly waiting: { readonly cards: number; readonly at: number } | null;
  /** What was done and not undone, oldest first. */
  readonly marks: readonly Mark[];
  readonly left: Left;
  /** Why the card that was on the screen went by itself; null: it did not. */
  readonly lost: { readonly card: Card; readonly why: 'gone' | 'elsewhere' } | null;
  /** For the steps alone. */
  readonly inner: Inner;
}

/** Append the happenings, then call `nextCard`. */
export interface Step {
  readonly sitting: Sitting;
  readonly happenings: readonly Happening[];
}

/** `first`: the card to begin with, where a sitting that was left goes on. It is not asked if it is away by now. */
export function startSitting(scope: Scope, world: World, first: CardId | null = null): Sitting {
  const empty = { scope, current: null, waiting: null, marks: [], lost: null };
  const card = first === null ? null : world.library.card(first);
  const undone = card !== null && isAskable(card, world.now) ? [card.id] : [];
  return ask(empty, { lanes: freshLanes(scope, undone, world), undone }, world);
}

/** The next question, after the happenings of a step were appended or time has passed. Cheap: it builds no queue. */
export function nextCard(sitting: Sitting, world: World): Sitting {
  const { current, inner } = sitting;
  if (current !== null) {
    const card = world.library.card(current.card.id);
    if (card !== null) return { ...sitting, current: { ...current, card } };
  }
  const touched = sitting.marks.at(-1)?.card;
  const next =
    touched === undefined || inner.undone.includes(touched) ? inner : backIn(inner, touched, world);
  return ask({ ...sitting, lost: null }, next, world);
}

/**
 * Builds the queue anew: the vault or the journal changed, the index grew, a day began, a limit was set. The card on
 * the screen stays, as its note reads now; if it is gone or was answered on another device, `lost` says so. One that was
 * gone comes back to the screen as soon as it is found again: another program renames a note by removing it first.
 */
export function refresh(sitting: Sitting, world: World): Sitting {
  const { current, inner, lost } = sitting;
  const undone = inner.undone.filter((id) => world.library.card(id) !== null);
  const back = lost?.why === 'gone' ? sameQuestion(world.library, lost.card) : null;
  if (back !== null && isAskable(back, world.now)) {
    const again = [...undone, back.id];
    const inner = { lanes: freshLanes(sitting.scope, again, world), undone: again };
    return ask({ ...sitting, lost: null }, inner, world);
  }
  const fresh: Inner = { lanes: freshLanes(sitting.scope, undone, world), undone };
  if (current === null) return ask(sitting, fresh, world);
  const card = sameQuestion(world.library, current.card);
  if (card === null) return ask({ ...sitting, lost: { card: current.card, why: 'gone' } }, fresh, world);
  if (!staysOnScreen(current, card, world.now)) {
    return ask({ ...sitting, lost: { card, why: 'elsewhere' } }, fresh, world);
  }
  return { ...sitting, current: { ...current, card }, left: leftIn(fresh, world), inner: fresh };
}

function freshLanes(scope: Scope, apart: readonly CardId[], world: World): Lanes {
  const { library, journal, limits, now, order = usualOrder, planned = [] } = world;
  const isPlanned = (id: CardId): boolean => planned.some(({ cards }) => cards.has(id));
  const counted = journal.reviewsOn(now.day).filter(({ card }) => !isPlanned(card));
  const budgets = budgetsOf(counted, limits, library);
  const cards = inScope(library, scope, world);
  return lanesOf(queueOf(cards, { now, budgets, order, topics: library.topics, planned }), apart);
}

type Base = Pick<Sitting, 'scope' | 'marks' | 'lost'>;

/** The sitting with the next question on the screen. */
function ask({ scope, marks, lost }: Base, before: Inner, world: World): Sitting {
  const inner = caughtUp(before, world);
  const current = choose(inner, world);
  const soonest = inner.lanes.learning[0];
  const waiting =
    current === null && soonest !== undefined ? { cards: inner.lanes.learning.length, at: soonest.at } : null;
  return { scope, marks, lost, current, waiting, left: leftIn(inner, world), inner };
}

/** Nothing was done to it since it came to the screen. */
function staysOnScreen(current: Current, card: Card, now: StudyTime): boolean {
  return !isAway(card, now) && repsOf(card) === current.reps;
}

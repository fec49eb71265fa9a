import type { CardId } from '../card/anchor';
import type { Card, Library } from '../library/library';
import { isDue } from '../memory/due';
import { isAskable, standingOf } from '../memory/standing';
import { minuteMs, type StudyTime } from '../memory/studyDay';
import { leftOf, rescheduled, skip, type Lanes } from './lanes';
import { isEarly, type Held, type Waiting } from './queue';
import type { Planned } from './readyBy';

export interface Current {
  readonly card: Card;
  /** `ahead`: a learning card before its time, since nothing else is left. `undone`: it is asked once more. */
  readonly why: 'learning' | 'review' | 'new' | 'ahead' | 'undone';
  /** How many reviews it had when it came to the screen: the card itself is always as the journal has it now. */
  readonly reps: number;
}

/** Where a sitting stands, for its steps alone. */
export interface Inner {
  readonly lanes: Lanes;
  /** Cards whose last answer was undone, the next one to show last. */
  readonly undone: readonly CardId[];
}

/** What is still to come, the card on the screen included. */
export interface Left {
  readonly learning: number;
  readonly reviews: number;
  readonly fresh: number;
  /** Held back by the limits of the day. */
  readonly held: Held;
}

interface Place {
  readonly library: Pick<Library, 'card'>;
  readonly planned?: readonly Planned[];
  readonly now: StudyTime;
}

/** Learning cards that are the only ones left are shown ahead of their time, within: */
const aheadMs = 20 * minuteMs;

/** Without the cards at the heads that are not to be asked any more, whoever saw to that. */
export function caughtUp({ lanes, undone }: Inner, { library, now, planned = [] }: Place): Inner {
  const askable = (id: CardId): boolean => {
    const card = library.card(id);
    return card !== null && (isAskable(card, now) || isEarly(card, now, planned));
  };
  return {
    undone: undone.filter((id) => {
      const card = library.card(id);
      return card !== null && !isAway(card, now);
    }),
    lanes: {
      ...lanes,
      learning: withoutOld(lanes.learning, library, now),
      reviews: skip(lanes.reviews, askable),
      fresh: skip(lanes.fresh, askable),
    },
  };
}

/** The head is a learning card at the time it has now. */
function withoutOld(
  learning: readonly Waiting[],
  library: Place['library'],
  now: StudyTime,
): readonly Waiting[] {
  for (let head = learning[0]; head !== undefined; head = learning[0]) {
    const card = library.card(head.id);
    const at = card === null ? null : minuteOf(card, now);
    if (at === head.at) break;
    learning = rescheduled(learning, head.id, at);
  }
  return learning;
}

/** What is to be asked now; `inner` is caught up. null: nothing. */
export function choose({ lanes, undone }: Inner, { library, now }: Place): Current | null {
  const shown = (id: CardId | undefined, why: Current['why']): Current | null => {
    const card = id === undefined ? null : library.card(id);
    return card && { card, why, reps: repsOf(card) };
  };
  const learning = lanes.learning[0];
  const due = learning && library.card(learning.id)?.due;
  if (undone.length > 0) return shown(undone.at(-1), 'undone');
  if (due && isDue(due, now)) return shown(learning.id, 'learning');
  return (
    shown(lanes.reviews.ids[lanes.reviews.at], 'review') ??
    shown(lanes.fresh.ids[lanes.fresh.at], 'new') ??
    (learning && learning.at <= now.at + aheadMs ? shown(learning.id, 'ahead') : null)
  );
}

export function leftIn({ lanes, undone }: Inner, { library }: Place): Left {
  const cards = undone.flatMap((id) => library.card(id) ?? []);
  const count = (belongs: (card: Card) => boolean): number => cards.filter(belongs).length;
  return {
    learning: lanes.learning.length + count(({ memory }) => memory !== null && memory.state !== 'review'),
    reviews: leftOf(lanes.reviews) + count(({ memory }) => memory?.state === 'review'),
    fresh: leftOf(lanes.fresh) + count(({ memory }) => memory === null),
    held: lanes.held,
  };
}

/** A card that was answered takes its place among the learning cards, if it is one now. */
export function backIn(inner: Inner, id: CardId, { library, now }: Place): Inner {
  const card = library.card(id);
  const at = card === null ? null : minuteOf(card, now);
  return { ...inner, lanes: { ...inner.lanes, learning: rescheduled(inner.lanes.learning, id, at) } };
}

/** When a learning card comes back, ms since 1970; null: it is none that counts minutes. */
function minuteOf(card: Card, now: StudyTime): number | null {
  if (standingOf(card, now) !== 'learning' || card.due?.by !== 'minute') return null;
  return card.due.at;
}

export function repsOf({ memory }: Card): number {
  return memory?.reps ?? 0;
}

export function isAway(card: Card, now: StudyTime): boolean {
  const standing = standingOf(card, now);
  return standing === 'suspended' || standing === 'buried';
}

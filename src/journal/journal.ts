import type { Anchor, CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';
import type { EventRef, JournalEvent, Json } from './event';
import type { EventOf } from './happening';

/** One graded answer, in the order of the journal. */
export interface Review {
  readonly ref: EventRef;
  /** Its place in the order of the journal, see `Stamped`. */
  readonly stamp: number;
  readonly grade: Grade;
  readonly at: number;
  readonly day: number;
}

/** All that the journal knows of one card (after joins and undos). */
export interface CardRecord {
  readonly id: CardId;
  /** Since the last `forget`, oldest first. */
  readonly reviews: readonly Review[];
  readonly suspended: boolean;
  /** The study day before which it is not asked; null: not buried. */
  readonly buriedUntil: number | null;
  readonly flag: { readonly reason: string } | null;
  /** Fingerprints of the key points that were missed when they were last ticked off; left out: they never were. */
  readonly missed?: readonly string[];
  /** The newest anchor of any id of the component. */
  readonly anchor: Anchor | null;
}

/** The fold over all events: read-only, always up to date. */
export interface Journal {
  /** Grows with each change. */
  readonly revision: number;
  /** Ids of the cards that changed since that revision; null: that is too long ago, any may have. */
  changedSince(revision: number): ReadonlySet<CardId> | null;
  /** The id that names the card: the smallest of its joined ids. */
  canonical(id: CardId): CardId;
  /** null: no event of that card. */
  card(id: CardId): CardRecord | null;
  /** Canonical ids of all cards that have an event. */
  cards(): Iterable<CardId>;
  /** The newest anchor of each canonical card that has one. */
  anchors(): readonly Anchor[];
  /** The newest value; undefined: never set, or set back to the default. */
  setting(key: string, scope?: string): Json | undefined;
  /** By key and scope. */
  settings(): readonly { readonly key: string; readonly scope: string; readonly value: Json }[];
  /** Every value that was ever set and not undone, in the order of the journal; null: back to the default. */
  settingChanges(): readonly EventOf<'set'>[];
  choice(about: string): Json | undefined;
  /** The newest of each, by what it is about. */
  choices(): readonly { readonly about: string; readonly value: Json }[];
  /** Reviews (not practice) of a study day: for daily limits. `fresh` are first reviews of a card. */
  reviewsOn(
    day: number,
  ): readonly { readonly card: CardId; readonly grade: Grade; readonly fresh: boolean }[];
  /** The newest events that a person can undo, newest first: of every writer, undone ones left out. */
  undoable(most: number): readonly JournalEvent[];
  /** How many events there are, registers that were replaced left out. */
  readonly size: number;
}

/** A journal that can also be read event by event: to keep it elsewhere. */
export interface History extends Journal {
  /** All events, in the order of the journal; of anchors the newest of each id. */
  events(): readonly JournalEvent[];
}

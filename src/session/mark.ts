import type { CardId } from '../card/anchor';
import type { EventRef, Happening, JournalEvent } from '../journal/event';
import type { Journal } from '../journal/journal';
import type { Grade } from '../memory/engine';

/** Something that a person did to a card in a sitting or a quiz, and may undo. */
export type Mark = MarkBase &
  (
    | {
        readonly kind: 'review' | 'practice';
        readonly grade: Grade;
        readonly duration: number | null;
        /** The card was suspended with it. */
        readonly suspended: boolean;
      }
    | { readonly kind: 'suspend' | 'bury' | 'forget' | 'flag' }
  );

interface MarkBase {
  readonly card: CardId;
  /** By the clock of the device, ms since 1970. */
  readonly at: number;
}

/** What can be told of an answer besides its grade; what was not measured is left out. */
export type Details = Pick<
  Extract<Happening, { kind: 'review' | 'practice' }>,
  'duration' | 'typed' | 'missed'
>;

/** An event that can be undone by a key, with its card. */
export interface Undoable {
  readonly of: EventRef;
  readonly card: CardId;
}

type History = Pick<Journal, 'undoable' | 'canonical'>;

/** The store's clock runs on a little between a mark and its event. */
const sameMomentMs = 5_000;

/** A sitting of more answers than that on several devices at once is not to be expected. */
const mostEvents = 4_096;

/**
 * The event that a mark became: of that card and kind, the nearest in time, since another device may have done the
 * same to the card. null: it was undone already, on another device perhaps.
 */
export function eventOfMark(journal: History, mark: Mark): Undoable | null {
  const card = journal.canonical(mark.card);
  const distance = (event: CardEvent): number => Math.abs(event.at - mark.at);
  let best: CardEvent | null = null;
  for (const event of newestFirst(journal)) {
    if (event.kind !== mark.kind || journal.canonical(event.card) !== card) continue;
    if (best === null || distance(event) < distance(best)) best = event;
    if (distance(event) < sameMomentMs) break;
  }
  return best && { of: refOf(best), card: mark.card };
}

/** The newest event of a card among the last ten of all devices, practice left out; null: there is none. */
export function newestEvent(journal: History): Undoable | null {
  for (const event of journal.undoable(10)) {
    if (isOfCard(event) && event.kind !== 'practice') {
      return { of: refOf(event), card: journal.canonical(event.card) };
    }
  }
  return null;
}

type CardEvent = Extract<JournalEvent, { readonly kind: Mark['kind'] }>;

function isOfCard(event: JournalEvent): event is CardEvent {
  switch (event.kind) {
    case 'review':
    case 'practice':
    case 'suspend':
    case 'bury':
    case 'forget':
    case 'flag':
      return true;
    case 'resume':
    case 'undo':
    case 'anchor':
    case 'join':
    case 'set':
    case 'choice':
      return false;
  }
}

function* newestFirst(journal: History): Iterable<CardEvent> {
  let seen = 0;
  for (let most = 16; most <= mostEvents; most *= 4) {
    const events = journal.undoable(most);
    yield* events.slice(seen).filter(isOfCard);
    if (events.length < most) return;
    seen = events.length;
  }
}

function refOf({ writer, sequence }: EventRef): EventRef {
  return { writer, sequence };
}

import type { Anchor, CardId } from '../card/anchor';
import type { Journal } from '../journal/journal';

/** The cards that the journal knows of, as of one revision of it. */
export interface KnownCards {
  /** The newest anchor of each card, by the id that names the card; null: an event and no anchor. */
  readonly anchors: ReadonlyMap<CardId, Anchor | null>;
  /** Another card has this id, or had it before it was joined. */
  readonly isTaken: (id: CardId) => boolean;
}

export function knownCards(journal: Journal): KnownCards {
  const anchors = new Map<CardId, Anchor | null>();
  for (const id of journal.cards()) anchors.set(id, journal.card(id)?.anchor ?? null);
  return {
    anchors,
    isTaken: (id) => anchors.has(id) || journal.canonical(id) !== id,
  };
}

/** Whether these cards are and stand where it was known: of most changes of the journal, as of a grade, that is so. */
export function areAsKnown(ids: Iterable<CardId>, known: KnownCards, journal: Journal): boolean {
  for (const id of ids) {
    const record = journal.card(id);
    if (record?.id !== id || known.anchors.get(id) !== record.anchor) return false;
  }
  return true;
}

import { equalAnchors, sameQuestion, type Anchor, type CardId } from '../card/anchor';
import { rememberReviewed } from '../card/changedAnswer';
import type { Happening } from '../journal/event';
import type { Journal } from '../journal/journal';
import type { Placement } from './placement';

/** What the journal should remember of where cards are, and does not yet. */
export class AnchorNews {
  readonly #journal: () => Journal;
  readonly #placement: Placement;
  /** Cards whose question changed here. */
  readonly #changed = new Set<CardId>();

  constructor(journal: () => Journal, placement: Placement) {
    this.#journal = journal;
    this.#placement = placement;
  }

  /** These cards stand in a note that changed here. */
  touched(cards: Iterable<CardId>): void {
    for (const id of cards) this.#changed.add(id);
  }

  /** To append together with these happenings. */
  along(happenings: readonly Happening[]): readonly Happening[] {
    const cards = new Set(happenings.flatMap((happening) => ('card' in happening ? [happening.card] : [])));
    const told = new Set(
      happenings.flatMap((happening) => (happening.kind === 'anchor' ? [happening.anchor.id] : [])),
    );
    const reviewed = new Set(happenings.flatMap((each) => (each.kind === 'review' ? [each.card] : [])));
    return this.#news(
      [...cards].filter((id) => !told.has(id)),
      equalAnchors,
      reviewed,
    );
  }

  /** Of the cards with a history that changed here. */
  changed(): readonly Happening[] {
    const journal = this.#journal();
    const news = this.#news(
      [...this.#changed].filter((id) => journal.card(id) !== null),
      sameQuestion,
    );
    this.#changed.clear();
    return news;
  }

  /** It changed here, which is yet to be remembered. */
  isChanged(id: CardId): boolean {
    return this.#changed.has(id);
  }

  /** `reviewed` are cards that are being reviewed as they stand now. */
  #news(
    cards: readonly CardId[],
    isKnown: (one: Anchor, other: Anchor) => boolean,
    reviewed: ReadonlySet<CardId> = new Set(),
  ): readonly Happening[] {
    return cards.flatMap((id) => {
      const seen = this.#placement.lastSeen(id);
      const record = this.#journal().card(id);
      const newest = record?.anchor ?? null;
      const isFresh = reviewed.has(id) || record?.reviews.length === 0;
      const anchor = seen && rememberReviewed(seen, isFresh ? null : newest);
      if (anchor === null || (newest !== null && isKnown(newest, anchor))) return [];
      return [{ kind: 'anchor', anchor }];
    });
  }
}

import type { CardId } from '../card/anchor';
import type { Card, Library } from '../library/library';
import { ByPlace } from './place';

/** How much of a study day a person wants. A limit of a folder, note or category replaces the vault's in it. */
export interface Limits {
  /** A number: the same everywhere. */
  readonly newPerDay: number | ByPlace<number>;
  readonly reviewsPerDay: number | ByPlace<number>;
}

/** One limit, and what was used of it on the day, by the place whose limit it was. */
export interface Budget {
  readonly limit: ByPlace<number>;
  readonly used: ReadonlyMap<string, number>;
}

export interface Budgets {
  readonly fresh: Budget;
  readonly reviews: Budget;
}

/**
 * The budgets of a day after its `reviews` (`Journal.reviewsOn`, of every device). A card counts once: as new on the
 * day of its first review, else as a review, however often it comes back within the steps.
 */
export function budgetsOf(
  reviews: readonly { readonly card: CardId; readonly fresh: boolean }[],
  limits: Limits,
  library: Pick<Library, 'card'>,
): Budgets {
  const fresh = new Set<CardId>();
  const known = new Set<CardId>();
  for (const review of reviews) if (review.fresh) fresh.add(review.card);
  for (const review of reviews) if (!fresh.has(review.card)) known.add(review.card);
  return {
    fresh: budgetOf(limits.newPerDay, fresh, library),
    reviews: budgetOf(limits.reviewsPerDay, known, library),
  };
}

function budgetOf(
  given: number | ByPlace<number>,
  cards: ReadonlySet<CardId>,
  library: Pick<Library, 'card'>,
): Budget {
  const limit = typeof given === 'number' ? new ByPlace(given) : given;
  if (limit.same) return { limit, used: new Map([['', cards.size]]) };
  const used = new Map<string, number>();
  for (const id of cards) {
    const card = library.card(id);
    // A question that is gone counts for the vault.
    const place = card === null ? '' : limit.for(card.found).place;
    used.set(place, (used.get(place) ?? 0) + 1);
  }
  return { limit, used };
}

/**
 * The cards that the budget allows, in their order, and how many it holds back. What `isExempt` says is allowed
 * whatever the budget, and uses nothing of it.
 */
export function within(
  cards: readonly Card[],
  { limit, used }: Budget,
  isExempt: (card: Card) => boolean = () => false,
): { readonly cards: readonly Card[]; readonly held: number } {
  const taken = new Map(used);
  const allowed = cards.filter((card) => {
    if (isExempt(card)) return true;
    const { place, value } = limit.for(card.found);
    const before = taken.get(place) ?? 0;
    if (before >= value) return false;
    taken.set(place, before + 1);
    return true;
  });
  return { cards: allowed, held: cards.length - allowed.length };
}

import type { CardId } from '../card/anchor';

/** How much of a study day a person wants. */
export interface Limits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

/** What of it is left. */
export interface Allowance {
  readonly fresh: number;
  readonly reviews: number;
}

/**
 * What is left of the day after its `reviews` (`Journal.reviewsOn`, of every device). A card counts once: as new
 * on the day of its first review, else as a review, however often it comes back within the steps.
 */
export function allowanceOf(
  reviews: readonly { readonly card: CardId; readonly fresh: boolean }[],
  limits: Limits,
): Allowance {
  const fresh = new Set<CardId>();
  const known = new Set<CardId>();
  for (const review of reviews) if (review.fresh) fresh.add(review.card);
  for (const review of reviews) if (!fresh.has(review.card)) known.add(review.card);
  return {
    fresh: Math.max(0, limits.newPerDay - fresh.size),
    reviews: Math.max(0, limits.reviewsPerDay - known.size),
  };
}

import type { Anchor, Fingerprints } from './anchor';
import { answerBins, answerPart, likenessOfBins } from './sketch';

/** Less than this is no news. */
const leastTold = 0.2;

/**
 * The anchor with what the answer was at the last review, which the anchor `before` it knows: it either remembers that,
 * or it was written then. `before` null: the answer is as it was at the last review, or there was none.
 */
export function rememberReviewed(anchor: Anchor, before: Anchor | null): Anchor {
  const { reviewed: _, ...bare } = anchor;
  if (before === null) return bare;
  const reviewed = before.reviewed ?? answerPart(before.prints.sketch);
  return reviewed === answerPart(anchor.prints.sketch) ? bare : { ...bare, reviewed };
}

/**
 * About how much of an answer is new since the last review, 0…1, in tenths; null: nothing worth telling. `anchor` is the
 * newest of the card, `now` are the fingerprints of the question as it stands. From the share j of word pairs that are
 * in both, of those in either: of two texts of one length that differ in a share c, j is (1 − c) / (1 + c).
 */
export function changedShare(anchor: Anchor, now: Fingerprints): number | null {
  if (now.answer === null || (anchor.reviewed === undefined && anchor.prints.answer === now.answer))
    return null;
  const before = anchor.reviewed ?? answerPart(anchor.prints.sketch);
  const alike = likenessOfBins(answerBins(before), answerBins(answerPart(now.sketch))) ?? 0;
  const share = Math.round((10 * (1 - alike)) / (1 + alike)) / 10;
  return share < leastTold ? null : share;
}

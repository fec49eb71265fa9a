import type { Card } from '../library/library';
import type { Engine } from '../memory/engine';
import { replay } from '../memory/replay';
import { isAskable, standingOf } from '../memory/standing';
import { dayMs, type StudyTime } from '../memory/studyDay';

/** Over how many days a trend is told. */
export const trendDays = 30;

/** How well what belongs together is remembered. Shares are 0…1; suspended cards count among `cards` alone. */
export interface TopicMemory {
  readonly cards: number;
  /** Reviews and learning cards that are due now. */
  readonly due: number;
  readonly fresh: number;
  /** Mean and lowest share that would be remembered now of the cards that were ever reviewed; null: none was. */
  readonly mean: number | null;
  readonly lowest: number | null;
  /** The card with the lowest. */
  readonly weakest: Card['id'] | null;
  /**
   * By how much the mean has changed within thirty days, of the cards that were reviewed before that: -1…1. null:
   * none was.
   */
  readonly trend: number | null;
}

/** What is remembered of these cards at `now`. */
export function memoryOf(
  cards: readonly Card[],
  { engine, now }: { readonly engine: Engine; readonly now: StudyTime },
): TopicMemory {
  const then: StudyTime = { ...now, at: now.at - trendDays * dayMs, day: now.day - trendDays };
  let due = 0;
  let fresh = 0;
  let weakest: { readonly id: Card['id']; readonly share: number } | null = null;
  const shares: number[] = [];
  const changes: number[] = [];
  for (const card of cards) {
    const standing = standingOf(card, now);
    if (standing === 'suspended') continue;
    const askable = isAskable(card, now);
    if (askable && card.memory !== null) due++;
    if (card.memory === null) fresh += standing === 'new' ? 1 : 0;
    else {
      const share = engine.retrievability(card.memory, now);
      shares.push(share);
      if (weakest === null || share < weakest.share) weakest = { id: card.id, share };
      const before = shareAt(card, engine, then);
      if (before !== null) changes.push(share - before);
    }
  }
  return {
    cards: cards.length,
    due,
    fresh,
    mean: meanOf(shares),
    lowest: weakest?.share ?? null,
    weakest: weakest?.id ?? null,
    trend: meanOf(changes),
  };
}

/** What would have been remembered of the card then; null: it was not reviewed before. */
function shareAt({ record, memory: now }: Card, engine: Engine, then: StudyTime): number | null {
  const reviews = record?.reviews.filter(({ at }) => at <= then.at) ?? [];
  if (record === null || reviews.length === 0) return null;
  // Not reviewed since: there is nothing to replay.
  const memory = reviews.length === record.reviews.length ? now : replay(engine, record.id, reviews);
  return memory && engine.retrievability(memory, then);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

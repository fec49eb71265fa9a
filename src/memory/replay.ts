import type { Engine, Grade, Memory } from './engine';
import { seedOf } from './fuzz';

/** One graded answer of a card. */
export interface Graded {
  readonly grade: Grade;
  /** By the clock of the device, ms since 1970. */
  readonly at: number;
  /** The study day, as it was counted then. */
  readonly day: number;
}

/**
 * The memory of a card after its reviews, in the order of the journal; null: none yet. The same on every device.
 * A clock that ran backwards between two reviews counts as no time at all.
 */
export function replay(engine: Engine, card: string, reviews: readonly Graded[]): Memory | null {
  let memory: Memory | null = null;
  for (const [index, { grade, at, day }] of reviews.entries()) {
    memory = engine.next(memory, grade, { day, at }, seedOf(card, index + 1));
  }
  return memory;
}

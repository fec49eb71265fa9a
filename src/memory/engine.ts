import type { StudyTime } from './studyDay';

/** How well an answer was remembered: again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4;

export const grades: readonly Grade[] = [1, 2, 3, 4];

export type EngineId = 'fsrs-6' | 'fsrs-4';

/** How well a card is remembered after its last review. A replay of the card's reviews gives it again. */
export interface Memory {
  readonly state: 'learning' | 'review' | 'relearning';
  /**
   * 0-based place among the learning or relearning steps; 0 in state `review`. 0.5: graded hard on the first step,
   * so it stands between the first and the second.
   */
  readonly step: number;
  /** Days until retrievability falls to 0.9. */
  readonly stability: number;
  /** 1…10. */
  readonly difficulty: number;
  /** How many reviews there were. */
  readonly reps: number;
  /** How many times it was forgotten after it had been learnt. */
  readonly lapses: number;
  /** When it was last reviewed. */
  readonly last: StudyTime;
  /** 0 ≤ fuzz < 1, drawn from the seed: which day of the allowed range the next review falls on. */
  readonly fuzz: number;
}

/** An FSRS. Pure: the same arguments give the same result, on every device. */
export interface Engine {
  readonly id: EngineId;
  /** The memory after a review. `memory` is null for a new card; `seed` names card and review, see `seedOf`. */
  next(memory: Memory | null, grade: Grade, at: StudyTime, seed: string): Memory;
  preview(memory: Memory | null, at: StudyTime, seed: string): Record<Grade, Memory>;
  /** The share of such cards that would be remembered at that time: 0…1. */
  retrievability(memory: Memory, at: StudyTime): number;
  /** Days, not rounded, until retrievability falls to `retention` (0…1, both excluded). */
  interval(memory: Memory, retention: number): number;
}

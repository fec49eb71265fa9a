import type { Engine, Memory } from './engine';
import type { StudyTime } from './studyDay';

/** What turns a memory into a due date. */
export interface Schedule {
  /** The share to be remembered when a card comes due: 0.7…0.99. */
  readonly retention: number;
  /** Days. */
  readonly maximumInterval: number;
  /** Spread due days a little, so that cards that were learnt together do not stay together. */
  readonly fuzz: boolean;
  /** Minutes. */
  readonly learningSteps: readonly number[];
  /** Minutes. */
  readonly relearningSteps: readonly number[];
}

/** When a card is due: in learning to the minute (ms since 1970), after that by the study day. */
export type Due =
  { readonly by: 'minute'; readonly at: number } | { readonly by: 'day'; readonly day: number };

export declare function dueOf(memory: Memory, engine: Engine, schedule: Schedule): Due;
export declare function isDue(due: Due, now: StudyTime): boolean;

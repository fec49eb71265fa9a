import type { Grade, Memory } from './engine';

/** The steps, in minutes, that a card goes through before days are counted. */
export interface Steps {
  /** Of a new card. None: it is in review from its first grade. */
  readonly learningSteps: readonly number[];
  /** Of a card that was forgotten. None: it stays in review. */
  readonly relearningSteps: readonly number[];
}

type Place = Pick<Memory, 'state' | 'step'>;

const inReview: Place = { state: 'review', step: 0 };

/**
 * Where a card stands among the steps after a grade. Again: back to the first step; hard: the same step once more
 * (half a step further on the first, see `Memory.step`); good: the next step, or review after the last; easy: review.
 */
export function nextPlace(memory: Place | null, grade: Grade, steps: Steps): Place {
  if (memory === null) return within('learning', 0, grade, steps.learningSteps);
  switch (memory.state) {
    case 'learning':
      return within('learning', memory.step, grade, steps.learningSteps);
    case 'relearning':
      return within('relearning', memory.step, grade, steps.relearningSteps);
    case 'review':
      return grade === 1 && steps.relearningSteps.length > 0 ? { state: 'relearning', step: 0 } : inReview;
  }
}

function within(
  state: 'learning' | 'relearning',
  step: number,
  grade: Grade,
  steps: readonly number[],
): Place {
  if (steps.length === 0) return inReview;
  if (grade === 1) return { state, step: 0 };
  const place = Math.floor(step);
  // Steps were taken away by a setting while the card stood on one of them.
  if (place >= steps.length) return inReview;
  if (grade === 2) return { state, step: place === 0 ? 0.5 : place };
  if (grade === 3 && place + 1 < steps.length) return { state, step: place + 1 };
  return inReview;
}

/**
 * Minutes from the last review until a card in learning or relearning comes back. Half a step waits the mean of the
 * first two steps, or one and a half of an only one (as Anki does). 0 where there is no such step any more.
 */
export function minutesOfPlace(place: Place, steps: Steps): number {
  const list = place.state === 'learning' ? steps.learningSteps : steps.relearningSteps;
  const own = list[Math.floor(place.step)] ?? 0;
  if (Number.isInteger(place.step)) return own;
  const after = list[Math.ceil(place.step)];
  return after === undefined ? own * 1.5 : (own + after) / 2;
}

import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/memory/engine';
import { minutesOfPlace, nextPlace, type Steps } from '../../src/memory/steps';
import { noSteps, usualSteps } from './steps.fixture';

const grades = [1, 2, 3, 4] as const;

/** State, step and minutes after each grade. */
function after(place: Parameters<typeof nextPlace>[0], steps: Steps) {
  return grades.map((grade) => {
    const next = nextPlace(place, grade, steps);
    return [next.state, next.step, next.state === 'review' ? null : minutesOfPlace(next, steps)];
  });
}

describe('the learning steps', () => {
  it('take a new card on its first grade', () => {
    expect(after(null, usualSteps)).toEqual([
      ['learning', 0, 1],
      ['learning', 0.5, 5.5],
      ['learning', 1, 10],
      ['review', 0, null],
    ]);
  });

  it('lead through all steps and then to review', () => {
    expect(after({ state: 'learning', step: 1 }, usualSteps)).toEqual([
      ['learning', 0, 1],
      ['learning', 1, 10],
      ['review', 0, null],
      ['review', 0, null],
    ]);
  });

  it('keep a card that is hard again between the first two steps', () => {
    expect(after({ state: 'learning', step: 0.5 }, usualSteps)).toEqual(
      after({ state: 'learning', step: 0 }, usualSteps),
    );
  });

  it('wait one and a half of an only step after hard', () => {
    expect(after(null, { learningSteps: [10], relearningSteps: [] })[1]).toEqual(['learning', 0.5, 15]);
  });

  it('are left out where there are none', () => {
    const review = Array<unknown>(4).fill(['review', 0, null]);
    expect(after(null, noSteps)).toEqual(review);
    expect(after({ state: 'learning', step: 1 }, noSteps)).toEqual(review);
    expect(after({ state: 'review', step: 0 }, noSteps)).toEqual(review);
  });

  it('let a card go on to review whose step was taken away', () => {
    expect(after({ state: 'learning', step: 3 }, usualSteps)).toEqual([
      ['learning', 0, 1],
      ['review', 0, null],
      ['review', 0, null],
      ['review', 0, null],
    ]);
  });
});

describe('the relearning steps', () => {
  it('take a card that was forgotten, and no other', () => {
    expect(after({ state: 'review', step: 0 }, usualSteps)).toEqual([
      ['relearning', 0, 10],
      ['review', 0, null],
      ['review', 0, null],
      ['review', 0, null],
    ]);
  });

  it('lead back to review', () => {
    const steps: Steps = { learningSteps: [], relearningSteps: [10, 30] };
    const first = nextPlace({ state: 'review', step: 0 }, 1, steps);
    const second = nextPlace(first, 3, steps);
    expect([first, second, nextPlace(second, 3, steps)]).toEqual([
      { state: 'relearning', step: 0 },
      { state: 'relearning', step: 1 },
      { state: 'review', step: 0 },
    ]);
    expect(minutesOfPlace(second, steps)).toBe(30);
  });

  it('never wait for a step that is there no more', () => {
    const gone: { state: 'relearning'; step: number } = { state: 'relearning', step: 2 };
    expect(minutesOfPlace(gone, usualSteps)).toBe(0);
    expect(nextPlace(gone, 3 satisfies Grade, usualSteps)).toEqual({ state: 'review', step: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from '../../src/memory/engine';
import { createFsrs4 } from '../../src/memory/fsrs4';
import { noSteps, usualSteps } from './steps.fixture';

/*
 * The published figures are those of the implementations of FSRS v4 by its authors:
 * - py-fsrs v1.2.0 tests/test_fsrs.py, go-fsrs v1.1.0 fsrs_test.go (the same figures in both)
 * - fsrs-rs at 28e0ecf (November 2023, the last before v4.5), src/inference.rs and src/model.rs; it counts in 32 bits.
 */
const pyFsrs = [
  1.14, 1.01, 5.44, 14.67, 5.3024, 1.5662, 1.2503, 0.0028, 1.5489, 0.1763, 0.9953, 2.7473, 0.0179, 0.3105,
  0.3976, 0.0, 2.0902,
];
const fsrsRs = [
  0.81497127, 1.5411042, 4.007436, 9.045982, 4.9264183, 1.039322, 0.93803364, 0.0, 1.5530516, 0.10299722,
  0.9981442, 2.210701, 0.018248068, 0.3422524, 1.3384504, 0.22278537, 2.6646678,
];
const fsrsRsDefaults = [
  0.4, 0.9, 2.3, 10.9, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
];

function memoryOf(stability: number, difficulty: number): Memory {
  return {
    state: 'review',
    step: 0,
    stability,
    difficulty,
    reps: 4,
    lapses: 0,
    last: { day: 0, at: 0 },
    fuzz: 0,
  };
}

function onDay(day: number) {
  return { day, at: day * 86_400_000 };
}

const engine = createFsrs4({ weights: fsrsRsDefaults, ...noSteps });

describe('FSRS v4', () => {
  it('gives the intervals and states of py-fsrs v1 and go-fsrs v1, each review on the day it is due', () => {
    const own = createFsrs4({ weights: pyFsrs, ...usualSteps });
    const grades: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    let memory: Memory | null = null;
    let day = 0;
    const intervals: number[] = [];
    const states: string[] = [];
    for (const grade of grades) {
      memory = own.next(memory, grade, onDay(day), '');
      const days = memory.state === 'review' ? Math.max(1, Math.round(own.interval(memory, 0.9))) : 0;
      day += days;
      intervals.push(days);
      states.push(memory.state);
    }
    expect(intervals).toEqual([0, 5, 16, 43, 106, 236, 0, 0, 12, 25, 47, 85, 147]);
    expect(states).toEqual([
      'learning',
      ...Array<string>(5).fill('review'),
      ...Array<string>(2).fill('relearning'),
      ...Array<string>(5).fill('review'),
    ]);
  });

  it('gives the stability and difficulty of fsrs-rs after days without a step', () => {
    const own = createFsrs4({ weights: fsrsRs, ...noSteps });
    let memory: Memory | null = null;
    for (const [day, grade] of [
      [0, 1],
      [1, 3],
      [4, 3],
      [12, 3],
      [33, 3],
    ] as const) {
      memory = own.next(memory, grade, onDay(day), '');
    }
    expect(memory!.stability).toBeCloseTo(51.344814, 3);
    expect(memory!.difficulty).toBeCloseTo(7.005062, 5);
  });

  it('begins with the stability and difficulty of fsrs-rs', () => {
    const preview = engine.preview(null, onDay(0), '');
    for (const [grade, stability, difficulty] of [
      [1, 0.4, 6.81],
      [2, 0.9, 5.87],
      [3, 2.3, 4.93],
      [4, 10.9, 3.99],
    ] as const) {
      expect(preview[grade].stability).toBeCloseTo(stability, 6);
      expect(preview[grade].difficulty).toBeCloseTo(difficulty, 6);
    }
  });

  it('changes difficulty as fsrs-rs does', () => {
    const preview = engine.preview(memoryOf(5, 5), onDay(5), '');
    for (const [grade, difficulty] of [
      [1, 6.7021003],
      [2, 5.8507],
      [3, 4.9993],
      [4, 4.1478996],
    ] as const) {
      expect(preview[grade].difficulty).toBeCloseTo(difficulty, 5);
    }
  });

  it('changes stability as fsrs-rs does, remembered and forgotten', () => {
    for (const [grade, retrievability, recalled, forgotten] of [
      [1, 0.9, 2.074517, 2.074517],
      [2, 0.8, 14.560361, 2.2729328],
      [3, 0.7, 51.15574, 2.526406],
      [4, 0.6, 152.6869, 2.8247323],
    ] as const) {
      // The day on which that share is left of a stability of 5 days.
      const at = onDay(45 * (1 / retrievability - 1));
      const memory = memoryOf(5, grade);
      expect(engine.next(memory, grade, at, '').stability / recalled).toBeCloseTo(1, 5);
      expect(engine.next(memory, 1, at, '').stability / forgotten).toBeCloseTo(1, 5);
    }
  });

  it('gives the intervals of fsrs-rs for every retention', () => {
    const days = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((retention) =>
      // 13.5 is to be rounded up, as there, and comes out a last bit below it in 64 bits.
      Math.round(engine.interval(memoryOf(1, 5), retention) + 1e-6),
    );
    expect(days).toEqual([81, 36, 21, 14, 9, 6, 4, 2, 1]);
  });

  it('forgets along the curve of fsrs-rs', () => {
    for (const [day, stability, share] of [
      [0, 1, 1],
      [1, 2, 0.9473684],
      [2, 3, 0.9310345],
      [3, 4, 0.92307687],
      [4, 4, 0.9],
      [5, 2, 0.7826087],
    ] as const) {
      expect(engine.retrievability(memoryOf(stability, 5), onDay(day))).toBeCloseTo(share, 6);
    }
  });

  it('leaves the strength of a memory as it is within the steps', () => {
    const own = createFsrs4({ weights: null, ...usualSteps });
    const first = own.next(null, 1, onDay(0), '');
    const second = own.next(first, 3, onDay(3), '');
    expect([second.stability, second.difficulty]).toEqual([first.stability, first.difficulty]);
  });

  it('refuses weights that it cannot use', () => {
    expect(() => createFsrs4({ weights: [...pyFsrs, 1], ...usualSteps })).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grade, Memory } from '../../src/memory/engine';
import { createEngine } from '../../src/memory/engines';
import { replay, type Graded } from '../../src/memory/replay';
import { noSteps, usualSteps } from './steps.fixture';

const engines = (['fsrs-6', 'fsrs-4'] as const).flatMap((id) =>
  [usualSteps, noSteps].map((steps) => createEngine(id, { weights: null, ...steps })),
);

const reviews: fc.Arbitrary<Graded[]> = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade[]>(1, 2, 3, 4),
    day: fc.integer({ min: 18_000, max: 30_000 }),
    at: fc.integer({ min: 0, max: 4e12 }),
  }),
  { maxLength: 40 },
);

describe('every engine', () => {
  it('has the name that was asked for', () => {
    expect(engines.map(({ id }) => id)).toEqual(['fsrs-6', 'fsrs-6', 'fsrs-4', 'fsrs-4']);
  });

  it('keeps every number within its bounds, whatever is graded and however the clock runs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), reviews, (engine, list) => {
        const memory = replay(engine, 'card', list);
        if (memory === null) {
          expect(list).toEqual([]);
          return;
        }
        expect(memory.stability).toBeGreaterThanOrEqual(0.001);
        expect(memory.stability).toBeLessThanOrEqual(36_500);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
        expect(memory.reps).toBe(list.length);
        expect(memory.last).toEqual({ day: list.at(-1)!.day, at: list.at(-1)!.at });
        expect(memory.lapses).toBeLessThanOrEqual(list.filter(({ grade }) => grade === 1).length);
      }),
    );
  });

  it('shows in the preview what it then does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), reviews, (engine, list) => {
        const memory = replay(engine, 'card', list);
        const at = { day: 30_000, at: 4e12 };
        const preview = engine.preview(memory, at, 'seed');
        for (const grade of [1, 2, 3, 4] as const) {
          expect(engine.next(memory, grade, at, 'seed')).toEqual(preview[grade]);
        }
      }),
    );
  });

  it('never gives a better grade a shorter interval', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), reviews, (engine, list) => {
        const preview = engine.preview(replay(engine, 'card', list), { day: 30_000, at: 4e12 }, 'seed');
        const stabilities = ([2, 3, 4] as const).map((grade) => preview[grade].stability);
        expect(stabilities).toEqual([...stabilities].sort((a, b) => a - b));
      }),
    );
  });

  it('forgets with time, and reaches a retention after its interval', () => {
    for (const engine of engines) {
      const memory: Memory = engine.next(null, 4, { day: 100, at: 0 }, '');
      const shares = [0, 1, 10, 100, 1000].map((days) =>
        engine.retrievability(memory, { day: 100 + days, at: 0 }),
      );
      expect(shares[0]).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => b - a));
      for (const retention of [0.7, 0.8, 0.9, 0.97]) {
        const day = 100 + engine.interval(memory, retention);
        expect(engine.retrievability(memory, { day, at: 0 })).toBeCloseTo(retention, 6);
      }
      expect(engine.interval(memory, 0.9)).toBeCloseTo(memory.stability, 5);
    }
  });

  it('counts as lapses only what was forgotten after it had been learnt', () => {
    const engine = createEngine('fsrs-6', { weights: null, ...usualSteps });
    const list = ([1, 3, 3, 1, 1, 3, 1] as const).map((grade, index) => ({
      grade,
      day: index * 20,
      at: index,
    }));
    expect(replay(engine, 'card', list)).toMatchObject({ lapses: 2, state: 'relearning', reps: 7 });
  });
});

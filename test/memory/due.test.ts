import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, intervalOf, intervalsOf, isDue, type Schedule } from '../../src/memory/due';
import type { Memory } from '../../src/memory/engine';
import { createEngine } from '../../src/memory/engines';
import { usualSteps } from './steps.fixture';

const engine = createEngine('fsrs-6', { weights: null, ...usualSteps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: false, ...usualSteps };
const last = { day: 20_000, at: 20_000 * 86_400_000 + 36_000_000 };

function memory(change: Partial<Memory>): Memory {
  return {
    state: 'review',
    step: 0,
    stability: 10,
    difficulty: 5,
    reps: 3,
    lapses: 0,
    last,
    fuzz: 0.5,
    ...change,
  };
}

describe('when a card is due', () => {
  it('is counted to the minute within the steps', () => {
    const due = dueOf(memory({ state: 'learning', step: 1 }), engine, schedule);
    expect(due).toEqual({ by: 'minute', at: last.at + 600_000, last });
    expect(isDue(due, { day: 20_000, at: last.at + 599_999 })).toBe(false);
    expect(isDue(due, { day: 20_000, at: last.at + 600_000 })).toBe(true);
  });

  it('is counted in study days where a step is a day or longer', () => {
    const long: Schedule = { ...schedule, learningSteps: [10, 2880] };
    expect(dueOf(memory({ state: 'learning', step: 1 }), engine, long)).toEqual({
      by: 'day',
      day: 20_002,
      last,
    });
  });

  it('is the study day after the interval, rounded, in review', () => {
    const due = dueOf(memory({ stability: 9.6 }), engine, schedule);
    expect(due).toEqual({ by: 'day', day: 20_010, last });
    expect(isDue(due, { day: 20_009, at: last.at + 9 * 86_400_000 })).toBe(false);
    expect(isDue(due, { day: 20_010, at: last.at + 9 * 86_400_000 })).toBe(true);
  });

  it('is never the day of the review itself, nor beyond the longest interval', () => {
    expect(dueOf(memory({ stability: 0.1 }), engine, schedule)).toMatchObject({ day: 20_001 });
    expect(dueOf(memory({ stability: 9000 }), engine, { ...schedule, maximumInterval: 365 })).toMatchObject({
      day: 20_365,
    });
  });

  it('comes sooner the more is to be remembered', () => {
    const days = [0.8, 0.85, 0.9, 0.95].map((retention) =>
      intervalOf(memory({ stability: 100 }), engine, { ...schedule, retention }),
    );
    const numbers = days.map((interval) => (interval.unit === 'day' ? interval.days : Number.NaN));
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(4);
  });

  it('is now where the clock was more than a day ahead at the last review', () => {
    const due = dueOf(memory({ stability: 100 }), engine, schedule);
    const hour = 3_600_000;
    expect(isDue(due, { day: last.day - 1, at: last.at - 24 * hour })).toBe(false);
    expect(isDue(due, { day: last.day - 1, at: last.at - 25 * hour })).toBe(true);
    expect(isDue(due, { day: last.day - 365, at: last.at - 365 * 24 * hour })).toBe(true);
    const learning = dueOf(memory({ state: 'learning' }), engine, schedule);
    expect(isDue(learning, { day: last.day - 2, at: last.at })).toBe(true);
  });
});

describe('fuzz of the due day', () => {
  it('draws a day of the range that py-fsrs draws from, by the number of the memory', () => {
    // For 10 days, py-fsrs' _get_fuzz_range gives 10 ± (1 + 0.15 · 4.5 + 0.1 · 3), rounded: 8 to 12.
    const drawn = [0, 0.2, 0.4, 0.6, 0.8, 0.999999].map((fuzz) =>
      intervalOf(memory({ fuzz }), engine, { ...schedule, fuzz: true }),
    );
    expect(drawn.map((interval) => interval.unit === 'day' && interval.days)).toEqual([8, 9, 10, 11, 12, 12]);
  });

  it('leaves short intervals alone', () => {
    expect(intervalOf(memory({ stability: 2.2, fuzz: 0.99 }), engine, { ...schedule, fuzz: true })).toEqual({
      unit: 'day',
      days: 2,
    });
  });

  it('keeps at least a day and at most the longest interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (stability, fuzz, maximumInterval) => {
          const interval = intervalOf(memory({ stability, fuzz }), engine, {
            ...schedule,
            fuzz: true,
            maximumInterval,
          });
          if (interval.unit !== 'day') throw new Error('a card in review is due by the day');
          expect(Number.isInteger(interval.days)).toBe(true);
          expect(interval.days).toBeGreaterThanOrEqual(1);
          expect(interval.days).toBeLessThanOrEqual(maximumInterval);
        },
      ),
    );
  });
});

describe('what the four grades lead to', () => {
  it('is minutes within the steps and days after them', () => {
    expect(intervalsOf(engine.preview(null, last, ''), engine, schedule)).toEqual({
      1: { unit: 'minute', minutes: 1 },
      2: { unit: 'minute', minutes: 5.5 },
      3: { unit: 'minute', minutes: 10 },
      4: { unit: 'day', days: 8 },
    });
  });
});

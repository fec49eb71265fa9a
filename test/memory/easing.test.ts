import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Due } from '../../src/memory/due';
import { eased, endsOf, isHeaped, placeInRow } from '../../src/memory/easing';
import { dueBy, recall, type Rules } from '../../src/memory/rules';
import { createEngine } from '../../src/memory/engines';
import { usualSteps } from './steps.fixture';

const last = { day: 90, at: 90 * 86_400_000 };
const onDay = (day: number) => ({ by: 'day', day, last }) as const satisfies Due;
const inLearning: Due = { by: 'minute', at: 0, last };
const engine = createEngine('fsrs-6', { weights: null, ...usualSteps });
const rules = (retention: number): Rules => ({
  engine,
  schedule: { retention, maximumInterval: 36_500, fuzz: false, ...usualSteps },
});

describe('cards that a change made due on its day', () => {
  it('are those that were due later, and in review', () => {
    expect(isHeaped(onDay(101), onDay(100), 100)).toBe(true);
    expect(isHeaped(onDay(101), onDay(95), 100)).toBe(true);
    expect(isHeaped(onDay(100), onDay(95), 100)).toBe(false);
    expect(isHeaped(onDay(120), onDay(101), 100)).toBe(false);
    expect(isHeaped(inLearning, inLearning, 100)).toBe(false);
  });

  it('come over the days, as many on each, what would have come soonest first', () => {
    const cards = Array.from({ length: 10 }, (_, index) => ({
      name: `card ${index}`,
      before: onDay(200 - index),
    }));
    const ends = endsOf(
      cards.map(({ name, before }) => placeInRow(before, name)),
      4,
    );
    const easing = { before: rules(0.8), day: 100, ends };
    const days = cards.map(({ name, before }) => eased(name, before, onDay(97), easing));
    expect(days).toEqual([103, 102, 102, 102, 101, 101, 101, 100, 100, 100].map(onDay));
  });

  it('are none where nothing was made due', () => {
    expect(endsOf([], 5)).toEqual([]);
    const easing = { before: rules(0.8), day: 100, ends: [] };
    expect(eased('card', onDay(99), onDay(97), easing)).toEqual(onDay(97));
    expect(eased('card', inLearning, inLearning, easing)).toBe(inLearning);
  });

  it('never come later than before, nor more on a day than there are cards for each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (ahead, days) => {
          const cards = ahead.map((more, index) => ({ name: `card ${index}`, before: onDay(100 + more) }));
          const ends = endsOf(
            cards.map(({ name, before }) => placeInRow(before, name)),
            days,
          );
          const moved = new Map<number, number>();
          for (const { name, before } of cards) {
            const due = eased(name, before, onDay(100), { before: rules(0.9), day: 100, ends });
            if (due.by === 'minute') throw new Error('a review is due by the day');
            expect(due.day).toBeGreaterThanOrEqual(100);
            expect(due.day).toBeLessThan(100 + days);
            expect(due.day).toBeLessThanOrEqual(before.day);
            if (due.day < before.day) moved.set(due.day, (moved.get(due.day) ?? 0) + 1);
          }
          expect(Math.max(0, ...moved.values())).toBeLessThanOrEqual(Math.ceil(cards.length / days));
        },
      ),
    );
  });
});

it('a due date by rules with an easing is replayed by both', () => {
  const reviews = [{ grade: 4, day: 100, at: 100 * 86_400_000 }] as const;
  const before = recall(rules(0.8), 'card', reviews)!.due;
  const after = recall(rules(0.99), 'card', reviews)!;
  if (before.by === 'minute' || after.due.by === 'minute') throw new Error('easy leads to review');
  const day = after.due.day + 1;
  expect(before.day).toBeGreaterThan(day + 1);
  const easing = { before: rules(0.8), day, ends: [0] };
  expect(dueBy({ ...rules(0.99), easing }, after.memory, 'card', reviews)).toEqual({
    ...before,
    day: day + 1,
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/memory/engines';
import { seedOf } from '../../src/memory/fuzz';
import { replay } from '../../src/memory/replay';
import { usualSteps } from './steps.fixture';

const engine = createEngine('fsrs-6', { weights: null, ...usualSteps });
const at = (day: number) => day * 86_400_000;

describe('replay', () => {
  it('knows nothing of a card that was never reviewed', () => {
    expect(replay(engine, 'card', [])).toBeNull();
  });

  it('is a fold of next over the reviews, seeded by card and review', () => {
    const first = engine.next(null, 3, { day: 10, at: at(10) }, seedOf('card', 1));
    const second = engine.next(first, 3, { day: 12, at: at(12) }, seedOf('card', 2));
    expect(
      replay(engine, 'card', [
        { grade: 3, day: 10, at: at(10) },
        { grade: 3, day: 12, at: at(12) },
      ]),
    ).toEqual(second);
  });

  it('lets no time pass where a clock went back', () => {
    const straight = replay(engine, 'card', [
      { grade: 4, day: 400, at: at(400) },
      { grade: 3, day: 400, at: at(400) },
    ]);
    const back = replay(engine, 'card', [
      { grade: 4, day: 400, at: at(400) },
      { grade: 3, day: 35, at: at(35) },
    ]);
    expect(back).toEqual({ ...straight, last: { day: 35, at: at(35) } });
  });

  it('gives the same memory again, and leaves the reviews as they are', () => {
    const reviews = Object.freeze(
      ([3, 1, 2, 4] as const).map((grade, index) => Object.freeze({ grade, day: index, at: at(index) })),
    );
    expect(replay(engine, 'card', reviews)).toEqual(replay(engine, 'card', reviews));
  });
});

import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/memory/engine';
import { becameLeech, isLeech } from '../../src/session/leech';

function lapsed(lapses: number): Memory {
  return {
    state: 'relearning',
    step: 0,
    stability: 1,
    difficulty: 9,
    reps: 30,
    lapses,
    last: { day: 0, at: 0 },
    fuzz: 0,
  };
}

describe('a leech', () => {
  it('was forgotten as often as the threshold says', () => {
    expect([null, lapsed(7), lapsed(8), lapsed(9)].map((memory) => isLeech(memory, 8))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('is noticed at the threshold and at every half of it after that', () => {
    const noticed = (threshold: number) =>
      Array.from({ length: 20 }, (_, index) => index + 1).filter((lapses) =>
        becameLeech(lapsed(lapses - 1), lapsed(lapses), threshold),
      );
    expect(noticed(8)).toEqual([8, 12, 16, 20]);
    expect(noticed(3)).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(noticed(1)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('is not noticed by a review that forgot nothing', () => {
    expect(becameLeech(lapsed(8), lapsed(8), 8)).toBe(false);
    expect(becameLeech(null, lapsed(0), 8)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isPaused, pauseOf } from '../../src/session/pause';

describe('a pause', () => {
  it('holds from its first day to the day on which it is over', () => {
    const pause = pauseOf({ from: 100, until: 103 });
    expect([99, 100, 102, 103].map((day) => isPaused(pause, day))).toEqual([false, true, true, false]);
    expect(isPaused(null, 100)).toBe(false);
  });

  it('is none where the stored value is something else', () => {
    for (const value of [
      null,
      3,
      'x',
      {},
      { from: 1 },
      { from: 2, until: 2 },
      { from: 1.5, until: 3 },
      { from: '1', until: 2 },
    ]) {
      expect(pauseOf(value)).toBeNull();
    }
  });
});

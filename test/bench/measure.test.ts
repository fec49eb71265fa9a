import { describe, expect, it } from 'vitest';
import { measure } from './measure.mjs';

/** A clock that only work moves on. */
class Clock {
  #ms = 0;
  readonly now = () => this.#ms;
  /** A case that takes these ms, and the last of them from then on. */
  takes(...times: number[]): () => void {
    return () => {
      this.#ms += times.length > 1 ? times.shift()! : times[0]!;
    };
  }
}

describe('measuring', () => {
  it('compares each case with the reference of the same round', async () => {
    const clock = new Clock();
    // One call each to warm up, then three rounds, of which the last is slow for both.
    const short = clock.takes(10, 10, 10, 100);
    const long = clock.takes(40, 30, 40, 500);
    const measured = await measure({ short, long }, 'short', { rounds: 3, seconds: 10, now: clock.now });
    expect(measured).toEqual({
      reference: 'short',
      rounds: 3,
      cases: {
        short: { median: 10, low: 10, high: 82, ratio: 1, calls: 1 },
        long: { median: 40, low: 32, high: 408, ratio: 4, calls: 1 },
      },
    });
  });

  it('counts the time that a promise takes', async () => {
    const clock = new Clock();
    const wait = clock.takes(12);
    const later = async () => {
      await Promise.resolve();
      wait();
    };
    const { cases } = await measure({ later }, 'later', { rounds: 3, seconds: 10, now: clock.now });
    expect(cases['later']!.median).toBe(12);
  });

  it('calls a quick case often enough to fill ten milliseconds', async () => {
    const clock = new Clock();
    const { cases } = await measure({ quick: clock.takes(0.5) }, 'quick', {
      rounds: 3,
      seconds: 10,
      now: clock.now,
    });
    expect(cases['quick']).toEqual({ median: 0.5, low: 0.5, high: 0.5, ratio: 1, calls: 20 });
  });

  it('begins each round with another case', async () => {
    const clock = new Clock();
    const order: string[] = [];
    const wait = clock.takes(11);
    const note = (name: string) => () => {
      order.push(name);
      wait();
    };
    await measure({ a: note('a'), b: note('b'), c: note('c') }, 'a', {
      rounds: 3,
      seconds: 10,
      now: clock.now,
    });
    expect(order.slice(-9).join('')).toBe('abcbcacab');
  });

  it('stops when the time is up, but not before three rounds', async () => {
    const clock = new Clock();
    const limits = { rounds: 1000, now: clock.now };
    expect((await measure({ a: clock.takes(100) }, 'a', { ...limits, seconds: 1 })).rounds).toBe(10);
    expect((await measure({ a: clock.takes(100) }, 'a', { ...limits, seconds: 0.1 })).rounds).toBe(3);
  });

  it('runs nothing when there are no cases', async () => {
    expect(await measure({}, undefined, { rounds: 5, seconds: 1 })).toEqual({
      reference: undefined,
      rounds: 0,
      cases: {},
    });
  });
});

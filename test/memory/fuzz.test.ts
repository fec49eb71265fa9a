import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOf, seedOf } from '../../src/memory/fuzz';

describe('fuzz', () => {
  it('is the same for the same seed, and at least 0 and less than 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const fraction = fractionOf(seed);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThan(1);
        expect(fractionOf(seed)).toBe(fraction);
      }),
    );
  });

  it('is spread evenly over seeds that differ in their review alone', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let review = 1; review <= 10_000; review++) {
      tenths[Math.floor(fractionOf(seedOf('a card', review)) * 10)]! += 1;
    }
    // 1000 each; the standard deviation is 30.
    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
  });

  it('stays what it was: due days that were shown must not move with a new version', () => {
    // Computed apart, by the definitions of FNV-1a and of MurmurHash3's finalizer.
    expect([fractionOf(''), fractionOf(seedOf('card', 1)), fractionOf(seedOf('card', 2))]).toEqual([
      0.6689221884589642, 0.38056913763284683, 0.01139218918979168,
    ]);
  });
});

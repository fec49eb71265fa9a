import { describe, expect, it } from 'vitest';
import { allowanceOf } from '../../src/session/limits';

const limits = { newPerDay: 2, reviewsPerDay: 3 };

describe('what is left of a day', () => {
  it('is all of it before the first review', () => {
    expect(allowanceOf([], limits)).toEqual({ fresh: 2, reviews: 3 });
  });

  it('counts a card once, however often it came back', () => {
    const reviews = [
      { card: 'new', fresh: true },
      { card: 'new', fresh: false },
      { card: 'new', fresh: false },
      { card: 'known', fresh: false },
      { card: 'known', fresh: false },
    ];
    expect(allowanceOf(reviews, limits)).toEqual({ fresh: 1, reviews: 2 });
    expect(allowanceOf([...reviews].reverse(), limits)).toEqual({ fresh: 1, reviews: 2 });
  });

  it('is never less than nothing', () => {
    const fresh = ['a', 'b', 'c', 'd'].map((card) => ({ card, fresh: true }));
    const known = ['e', 'f', 'g', 'h'].map((card) => ({ card, fresh: false }));
    expect(allowanceOf([...fresh, ...known], limits)).toEqual({ fresh: 0, reviews: 0 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled, weakestFirst } from '../../src/session/order';
import { TestWorld } from './testWorld';

const world = new TestWorld(
  Array.from({ length: 12 }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}` })),
);
const cards = world.library.cards();
const labels = (list: typeof cards) => list.map(({ found }) => found.question.label);

describe('a shuffle', () => {
  it('has every card once, and is the same for the same seed, however the cards come', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.shuffledSubarray([...cards], { minLength: cards.length }),
        (seed, mixed) => {
          const order = shuffled(mixed, seed);
          expect(order).toEqual(shuffled(cards, seed));
          expect(new Set(order)).toEqual(new Set(cards));
        },
      ),
    );
  });

  it('is another one for another seed', () => {
    const orders = new Set(['a', 'b', 'c', 'd'].map((seed) => labels(shuffled(cards, seed)).join()));
    expect(orders.size).toBe(4);
  });
});

describe('weakest first', () => {
  it('goes by what is remembered, then by lapses, with new cards last', () => {
    const own = new TestWorld(['new', 'strong', 'weak', 'lapsed'].map((label) => ({ path: 'A.md', label })));
    own.append({ kind: 'review', card: 'A.md weak', grade: 1 });
    own.append({ kind: 'review', card: 'A.md lapsed', grade: 4 });
    own.waitDays(20).append({ kind: 'review', card: 'A.md strong', grade: 4 });
    own.append({ kind: 'review', card: 'A.md lapsed', grade: 1 });
    expect(labels(weakestFirst(own.library.cards(), own.engine, own.now))).toEqual([
      'weak',
      'lapsed',
      'strong',
      'new',
    ]);
  });
});

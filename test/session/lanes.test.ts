import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, leftOf, rescheduled, skip } from '../../src/session/lanes';

const queue = {
  learning: [
    { id: 'a', at: 1 },
    { id: 'b', at: 2 },
  ],
  reviews: ['c', 'd'],
  fresh: ['e', 'f'],
  held: { fresh: 0, reviews: 0 },
};

describe('the lanes of a queue', () => {
  it('leave out the cards that are shown apart', () => {
    expect(lanesOf(queue, ['a', 'd', 'e'])).toEqual({
      learning: [{ id: 'b', at: 2 }],
      reviews: { ids: ['c'], at: 0 },
      fresh: { ids: ['f'], at: 0 },
      held: { fresh: 0, reviews: 0 },
    });
  });

  it('skip at the head what is not to be asked, and nothing behind it', () => {
    const lane = { ids: ['a', 'b', 'c', 'd'], at: 0 };
    const next = skip(lane, (id) => id === 'c');
    expect(next).toEqual({ ...lane, at: 2 });
    expect(leftOf(next)).toBe(2);
    expect(skip(next, (id) => id === 'c')).toBe(next);
    expect(leftOf(skip(next, () => false))).toBe(0);
  });

  it('keep learning cards soonest first, each once', () => {
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const times = new Map<string, number>();
        let learning: ReturnType<typeof rescheduled> = [];
        for (const [id, at] of changes) {
          learning = rescheduled(learning, id, at);
          if (at === null) times.delete(id);
          else times.set(id, at);
        }
        expect(new Map(learning.map(({ id, at }) => [id, at]))).toEqual(times);
        expect(learning).toHaveLength(times.size);
        expect(learning.map(({ at }) => at)).toEqual([...times.values()].sort((x, y) => x - y));
      }),
    );
  });
});

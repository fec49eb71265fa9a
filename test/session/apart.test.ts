import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptApart } from '../../src/session/apart';

interface Item {
  readonly key: string | null;
  readonly place: number;
}

function items(keys: readonly (string | null)[]): readonly Item[] {
  return keys.map((key, place) => ({ key, place }));
}

function neighbours(list: readonly Item[], before: string | null): number {
  return list.filter(({ key }, index) => {
    const previous = index === 0 ? before : (list[index - 1]?.key ?? null);
    return key !== null && key === previous;
  }).length;
}

/** The fewest neighbours with one key that any order has: of every key, what finds no gap between the others. */
function fewest(list: readonly Item[], before: string | null): number {
  const counts = new Map<string, number>();
  for (const { key } of list) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(
    0,
    ...[...counts].map(([key, count]) => count - (list.length - count + (key === before ? 0 : 1))),
  );
}

describe('keeping apart', () => {
  const arbitrary = fc
    .array(fc.constantFrom('a', 'b', 'c', null), { maxLength: 30 })
    .map((keys) => items(keys));
  const beforehand = fc.constantFrom('a', 'd', null);

  it('leaves no two neighbours with one key that could be helped', () => {
    fc.assert(
      fc.property(arbitrary, beforehand, (list, before) => {
        const order = keptApart(list, ({ key }) => key, before);
        expect([...order].sort((a, b) => a.place - b.place)).toEqual(list);
        expect(neighbours(order, before)).toBe(fewest(list, before));
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing where nothing has to be kept apart', () => {
    fc.assert(
      fc.property(arbitrary, beforehand, (list, before) => {
        fc.pre(neighbours(list, before) === 0);
        expect(keptApart(list, ({ key }) => key, before)).toEqual(list);
      }),
    );
  });

  it('keeps the order among items of one key', () => {
    fc.assert(
      fc.property(arbitrary, (list) => {
        const order = keptApart(list, ({ key }) => key).filter(({ key }) => key === 'a');
        expect(order).toEqual([...order].sort((a, b) => a.place - b.place));
      }),
    );
  });

  it('moves the last of a run forward where only that helps', () => {
    const order = keptApart(items(['a', 'b', 'c', 'c']), ({ key }) => key);
    expect(order.map(({ key }) => key).join('')).toBe('acbc');
  });
});

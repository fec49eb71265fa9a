import { describe, expect, it } from 'vitest';
import { budgetsOf, within, type Limits } from '../../src/session/limits';
import { ByPlace } from '../../src/session/place';
import { TestWorld } from './testWorld';

const limits: Limits = { newPerDay: 2, reviewsPerDay: 3 };
const world = new TestWorld(
  ['Work/A.md', 'Work/B.md', 'C.md'].flatMap((path) => ['Q1', 'Q2', 'Q3'].map((label) => ({ path, label }))),
);
const cards = world.library.cards();

function left(reviews: readonly { card: string; fresh: boolean }[]) {
  const { fresh, reviews: known } = budgetsOf(reviews, limits, world.library);
  return [fresh, known].map((budget) => within(cards, budget));
}

describe('the limits of a day', () => {
  it('allow the first cards in order and hold back the others', () => {
    expect(left([])).toEqual([
      { cards: cards.slice(0, 2), held: 7 },
      { cards: cards.slice(0, 3), held: 6 },
    ]);
  });

  it('count a card once, however often it came back', () => {
    const reviews = [
      { card: 'new', fresh: true },
      { card: 'new', fresh: false },
      { card: 'new', fresh: false },
      { card: 'known', fresh: false },
      { card: 'known', fresh: false },
    ];
    const allowed = left(reviews).map((one) => one.cards.length);
    expect(allowed).toEqual([1, 2]);
    expect(left([...reviews].reverse()).map((one) => one.cards.length)).toEqual(allowed);
  });

  it('allow nothing where more was done already', () => {
    const fresh = ['a', 'b', 'c', 'd'].map((card) => ({ card, fresh: true }));
    const known = ['e', 'f', 'g', 'h'].map((card) => ({ card, fresh: false }));
    expect(left([...fresh, ...known])).toEqual([
      { cards: [], held: 9 },
      { cards: [], held: 9 },
    ]);
  });

  it('of a folder or a note replace those of the vault in it, and count for themselves', () => {
    const own: Limits = {
      newPerDay: new ByPlace(
        1,
        new Map([
          ['folder:Work', 3],
          ['note:Work/B.md', 0],
        ]),
      ),
      reviewsPerDay: 200,
    };
    const reviews = [
      { card: 'Work/A.md Q1', fresh: true },
      { card: 'a question that is gone', fresh: true },
    ];
    const { fresh } = budgetsOf(reviews, own, world.library);
    const allowed = within(cards, fresh);
    expect(allowed.cards.map(({ id }) => id)).toEqual(['Work/A.md Q1', 'Work/A.md Q2']);
    expect(allowed.held).toBe(7);
    const before = within(cards, budgetsOf([], own, world.library).fresh);
    expect(before.cards.map(({ id }) => id)).toEqual([
      'Work/A.md Q1',
      'Work/A.md Q2',
      'Work/A.md Q3',
      'C.md Q1',
    ]);
  });
});

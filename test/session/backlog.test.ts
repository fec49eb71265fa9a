import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlogOf, spread } from '../../src/session/backlog';
import { forecast } from '../../src/stats/forecast';
import { TestWorld } from './testWorld';

/** So many questions that came due a while ago, and some that come due in the days to come. */
function afterABreak(overdue: number, coming: number): TestWorld {
  const world = new TestWorld(
    Array.from({ length: overdue + coming }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}` })),
  );
  for (let index = 1; index <= overdue; index++) {
    world.append({ kind: 'review', card: `A.md Q${index}`, grade: 4 });
    if (index % 10 === 0) world.waitDays(1);
  }
  world.waitDays(60);
  for (let index = overdue + 1; index <= overdue + coming; index++) {
    world.append({ kind: 'review', card: `A.md Q${index}`, grade: 4 });
  }
  world.waitDays(5);
  return world;
}

describe('a backlog', () => {
  it('is what came due before today and is more than a day takes', () => {
    const world = afterABreak(50, 5);
    const backlog = backlogOf(world.library.cards(), 20, world.now);
    expect(backlog?.overdue).toHaveLength(50);
    expect(backlog?.days).toBe(3);
    expect(backlogOf(world.library.cards(), 50, world.now)).toBeNull();
  });

  it('is spread so that the days become level, with what comes due in them', () => {
    const world = afterABreak(50, 12);
    const cards = world.library.cards();
    const { overdue } = backlogOf(cards, 10, world.now)!;
    world.append(...spread(overdue, cards, { days: 6, engine: world.engine, now: world.now }));
    // Of 62 cards twelve come due on the fourth day already: they all fit into six days of ten or eleven, or twelve.
    const loads = forecast(world.library.cards(), world.now, 6).map(({ due }) => due);
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(62);
    expect(loads).toEqual([10, 10, 10, 12, 10, 10]);
  });

  it('asks first what is best remembered, which has most to lose', () => {
    const world = afterABreak(30, 0);
    const cards = world.library.cards();
    world.append(...spread(cards, cards, { days: 3, engine: world.engine, now: world.now }));
    const shareOn = (index: number) =>
      world.library
        .cards()
        .filter(({ record }) => (record?.buriedUntil ?? world.now.day) === world.now.day + index)
        .map(({ memory }) => world.engine.retrievability(memory!, world.now));
    expect([shareOn(0).length, shareOn(1).length, shareOn(2).length]).toEqual([10, 10, 10]);
    expect(Math.min(...shareOn(0))).toBeGreaterThanOrEqual(Math.max(...shareOn(1)));
    expect(Math.min(...shareOn(1))).toBeGreaterThanOrEqual(Math.max(...shareOn(2)));
  });

  it('is undone by undoing what was appended', () => {
    const world = afterABreak(30, 0);
    const cards = world.library.cards();
    const before = world.snapshot();
    const events = world.append(...spread(cards, cards, { days: 3, engine: world.engine, now: world.now }));
    expect(world.snapshot()).not.toEqual(before);
    world.append(
      ...events.map(({ writer, sequence }) => ({ kind: 'undo', of: { writer, sequence } }) as const),
    );
    expect(world.snapshot()).toEqual(before);
  });

  it('loses no card, and makes no day fuller than it must be, whatever there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (overdue, coming, days) => {
          const world = afterABreak(overdue, coming);
          const cards = world.library.cards();
          const late = cards.slice(0, overdue);
          const own = forecast(cards.slice(overdue), world.now, days).map(({ due }) => due);
          const happenings = spread(late, cards, { days, engine: world.engine, now: world.now });
          world.append(...happenings);
          const loads = forecast(world.library.cards(), world.now, days).map(({ due }) => due);
          const added = loads.map((load, index) => load - own[index]!);
          expect(added.reduce((sum, one) => sum + one, 0)).toBe(overdue);
          const fullest = Math.max(...loads.filter((_, index) => added[index]! > 0), 0);
          // With one less on the fullest day, there would not be room for all.
          const room = own.reduce((sum, one) => sum + Math.max(0, fullest - 1 - one), 0);
          if (overdue > 0) expect(room).toBeLessThan(overdue);
        },
      ),
      { numRuns: 40 },
    );
  });
});

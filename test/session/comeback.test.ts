import { describe, expect, it } from 'vitest';
import { backlogToOffer } from '../../src/session/comeback';
import { TestWorld } from './testWorld';

/** So many cards that come due within a month. */
function worldOf(count: number): TestWorld {
  const world = new TestWorld(
    Array.from({ length: count }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}` })),
  );
  for (let index = 1; index <= count; index++)
    world.append({ kind: 'review', card: `A.md Q${index}`, grade: 4 });
  return world;
}

describe('a backlog is offered to be spread', () => {
  it('when more is overdue than the limit of the day', () => {
    const world = worldOf(25).waitDays(60);
    world.append({ kind: 'review', card: 'A.md Q1', grade: 3 });
    expect(backlogToOffer(world.library.cards(), 10, world.now)).toMatchObject({ days: 3 });
    expect(backlogToOffer(world.library.cards(), 30, world.now)).toBeNull();
  });

  it('after a break, when more is overdue than can be done in one go, whatever the limit', () => {
    const world = worldOf(25).waitDays(60);
    expect(backlogToOffer(world.library.cards(), 200, world.now)).toMatchObject({ days: 2 });
    expect(backlogToOffer(worldOf(20).waitDays(60).library.cards(), 200, world.now)).toBeNull();
  });

  it('never where nothing is overdue', () => {
    expect(backlogToOffer(worldOf(25).library.cards(), 1, worldOf(1).now)).toBeNull();
  });
});

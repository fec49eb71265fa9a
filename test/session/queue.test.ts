import { describe, expect, it } from 'vitest';
import { queueOf } from '../../src/session/queue';
import { TestWorld } from './testWorld';

const plenty = { fresh: 100, reviews: 100 };

function worldOf(count: number): TestWorld {
  return new TestWorld(
    Array.from({ length: count }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}` })),
  );
}

describe('the queue', () => {
  it('has learning cards by the minute, due or not, soonest first', () => {
    const world = worldOf(3);
    world.append({ kind: 'review', card: 'A.md Q2', grade: 3 }); // back in ten minutes
    world.wait(2).append({ kind: 'review', card: 'A.md Q3', grade: 1 }); // back in one
    const start = world.at;
    world.wait(30);
    expect(queueOf(world.library.cards(), plenty, world.now)).toEqual({
      learning: [
        { id: 'A.md Q3', at: start + 60_000 },
        { id: 'A.md Q2', at: start + 8 * 60_000 },
      ],
      reviews: [],
      fresh: ['A.md Q1'],
      held: { fresh: 0, reviews: 0 },
    });
  });

  it('has reviews longest overdue first, then in note order', () => {
    const world = worldOf(4);
    world.append(
      { kind: 'review', card: 'A.md Q2', grade: 4 },
      { kind: 'review', card: 'A.md Q4', grade: 4 },
    );
    world.waitDays(-10).append({ kind: 'review', card: 'A.md Q3', grade: 4 });
    world.waitDays(50);
    expect(queueOf(world.library.cards(), plenty, world.now).reviews).toEqual([
      'A.md Q3',
      'A.md Q2',
      'A.md Q4',
    ]);
  });

  it('counts learning steps of a day and more among the reviews', () => {
    const world = worldOf(1);
    world.schedule = { ...world.schedule, learningSteps: [1440] };
    world.append({ kind: 'review', card: 'A.md Q1', grade: 1 });
    expect(queueOf(world.library.cards(), plenty, world.now)).toMatchObject({ learning: [], reviews: [] });
    world.waitDays(1);
    expect(queueOf(world.library.cards(), plenty, world.now)).toMatchObject({
      learning: [],
      reviews: ['A.md Q1'],
    });
  });

  it('leaves out what is suspended, buried or not due yet', () => {
    const world = worldOf(3);
    world.append(
      { kind: 'suspend', card: 'A.md Q1' },
      { kind: 'bury', card: 'A.md Q2', until: world.now.day + 1 },
      { kind: 'review', card: 'A.md Q3', grade: 4 },
    );
    expect(queueOf(world.library.cards(), plenty, world.now)).toEqual({
      learning: [],
      reviews: [],
      fresh: [],
      held: { fresh: 0, reviews: 0 },
    });
  });

  it('holds back what the limits of the day do not allow, and never a learning card', () => {
    const world = worldOf(9);
    for (const label of ['Q1', 'Q2', 'Q3']) world.append({ kind: 'review', card: `A.md ${label}`, grade: 4 });
    world.append({ kind: 'review', card: 'A.md Q4', grade: 1 });
    world.waitDays(30);
    expect(queueOf(world.library.cards(), { fresh: 1, reviews: 0 }, world.now)).toMatchObject({
      learning: [{ id: 'A.md Q4' }],
      reviews: [],
      fresh: ['A.md Q5'],
      held: { fresh: 4, reviews: 3 },
    });
  });
});

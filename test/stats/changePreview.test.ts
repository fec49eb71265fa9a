import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/memory/engines';
import type { Rules } from '../../src/memory/rules';
import { changedCards, endsFor, loadOf } from '../../src/stats/changePreview';
import { TestWorld } from '../session/testWorld';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };

/** Forty cards at several ages, one of them suspended. */
function someCards(): TestWorld {
  const world = new TestWorld(
    Array.from({ length: 40 }, (_, index) => ({ path: 'A.md', label: `Q${index + 1}` })),
  );
  for (let index = 1; index <= 39; index++) {
    world.append({ kind: 'review', card: `A.md Q${index}`, grade: index % 3 === 0 ? 2 : 4 });
    if (index % 4 === 0) world.waitDays(1);
  }
  world.append({ kind: 'suspend', card: 'A.md Q1' });
  return world;
}

/** The load of today, this week and this month, counted one by one. */
function counted({ library, now }: TestWorld) {
  const within = (days: number): number =>
    library.cards().filter(({ due, record }) => {
      if (due === null || record?.suspended) return false;
      return due.by === 'minute' || due.day < now.day + days;
    }).length;
  return { today: within(1), week: within(7), month: within(30) };
}

/** The rules of the world, and what else they could be. */
function changedTo(world: TestWorld, change: Partial<Rules['schedule']>, engine = world.engine) {
  const { schedule } = world;
  const rules = { engine, schedule: { ...schedule, ...change } };
  return { rules, changed: { before: () => ({ engine: world.engine, schedule }), after: () => rules } };
}

describe('the preview of a change', () => {
  it('is what would be due today, this week and this month', () => {
    const world = someCards();
    expect(loadOf(world.library.cards(), world.now)).toEqual(counted(world));
    const fsrs4 = createEngine('fsrs-4', { weights: null, ...steps });
    for (const { rules, changed } of [
      changedTo(world, { retention: 0.97 }),
      changedTo(world, { retention: 0.75 }),
      changedTo(world, {}, fsrs4),
      changedTo(world, { maximumInterval: 3 }),
    ]) {
      const after = loadOf(changedCards(world.library.cards(), changed), world.now);
      // The same cards in a world in which the rules were always those.
      const other = someCards();
      Object.assign(other, rules);
      expect(after).toEqual(counted(other));
      expect(after).not.toEqual(counted(world));
    }
  });

  it('changes nothing where the rules are the same', () => {
    const world = someCards();
    const cards = changedCards(world.library.cards(), changedTo(world, {}).changed);
    expect(loadOf(cards, world.now)).toEqual(counted(world));
    expect(counted(world).month).toBeGreaterThan(20);
  });

  it('parts what would be due at once, suspended cards left out', () => {
    const world = someCards();
    const { rules, changed } = changedTo(world, { retention: 0.99 });
    const { day } = world.now;
    const heap = changedCards(world.library.cards(), changed).filter(
      ({ due, record }, index) =>
        due?.by === 'day' && due.day <= day && !record?.suspended && !isDueBefore(world, index, day),
    ).length;
    expect(heap).toBeGreaterThan(9);
    const ends = endsFor(world.library.cards(), changed, { day, days: 3 });
    expect(ends.length).toBe(2);
    const easing = { before: { engine: world.engine, schedule: world.schedule }, day, ends };
    const spread = { ...changed, after: () => ({ ...rules, easing }) };
    const before = loadOf(world.library.cards(), world.now).today;
    const after = loadOf(changedCards(world.library.cards(), spread), world.now).today;
    expect(after - before).toBeLessThanOrEqual(Math.ceil(heap / 3));
    expect(after).toBeGreaterThan(before);
  });
});

function isDueBefore({ library }: TestWorld, index: number, day: number): boolean {
  const due = library.cards()[index]?.due;
  return due?.by === 'day' && due.day <= day;
}

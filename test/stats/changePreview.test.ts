import { describe, expect, it } from 'vitest';
import { rulesOf, type RulesData } from '../../src/memory/rules';
import { previewChange } from '../../src/stats/changePreview';
import { TestWorld } from '../session/testWorld';

const data: RulesData = {
  engine: 'fsrs-6',
  weights: null,
  retention: 0.9,
  maximumInterval: 36_500,
  fuzz: false,
  learningSteps: [1, 10],
  relearningSteps: [10],
};

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

describe('the preview of a change', () => {
  it('is what would be due today, this week and this month, before and after', () => {
    const world = someCards();
    for (const change of [
      { retention: 0.97 },
      { retention: 0.75 },
      { engine: 'fsrs-4' as const },
      { maximumInterval: 3 },
    ]) {
      const rules = rulesOf({ ...data, ...change });
      const preview = previewChange(world.library.cards(), rules, {
        now: world.now,
        replayedBy: world.engine,
      });
      // The same cards in a world in which the rules were always those.
      const other = someCards();
      Object.assign(other, { engine: rules.engine, schedule: rules.schedule });
      const dueWithin = (days: number, { library, now }: TestWorld): number =>
        library.cards().filter(({ due, record }) => {
          if (due === null || record?.suspended) return false;
          return due.by === 'minute' || due.day < now.day + days;
        }).length;
      const loadOf = (one: TestWorld) => ({
        today: dueWithin(1, one),
        week: dueWithin(7, one),
        month: dueWithin(30, one),
      });
      expect(preview).toEqual({ before: loadOf(world), after: loadOf(other) });
      expect(preview.after).not.toEqual(preview.before);
    }
  });

  it('changes nothing where the rules are the same', () => {
    const world = someCards();
    const rules = { engine: world.engine, schedule: world.schedule };
    const { before, after } = previewChange(world.library.cards(), rules, {
      now: world.now,
      replayedBy: world.engine,
    });
    expect(after).toEqual(before);
    expect(before.month).toBeGreaterThan(20);
  });
});

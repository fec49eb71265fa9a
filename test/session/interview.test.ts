import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/library/library';
import { drawInterview } from '../../src/session/interview';
import { TestWorld } from './testWorld';

const sizes = [4, 9, 3, 12, 7];
const runs = 10_000;
const count = 10;

/** Five categories in one note. In each, every other question was reviewed: half of those are weak, half strong. */
function prepared(): TestWorld {
  const world = new TestWorld(
    sizes.flatMap((size, category) =>
      Array.from({ length: size }, (_, index) => ({
        path: 'Interview.md',
        label: `Q${category}.${index}`,
        category: `Category ${category}`,
      })),
    ),
  );
  const reviewed = world.library.cards().filter((_, index) => index % 2 === 0);
  for (const [index, { id }] of reviewed.entries()) {
    if (index % 2 === 0) world.append({ kind: 'review', card: id, grade: 1 });
  }
  world.waitDays(8);
  for (const [index, { id }] of reviewed.entries()) {
    if (index % 2 === 1) world.append({ kind: 'review', card: id, grade: 4 });
  }
  world.waitDays(2);
  return world;
}

function draw(world: TestWorld, cards: readonly Card[], seed: string, many = count): readonly Card[] {
  return drawInterview(cards, { count: many, seed, engine: world.engine, now: world.now });
}

describe('the draw of an interview, ten thousand times', () => {
  const world = prepared();
  // As they are now, once for all: ten thousand draws need not ask the journal.
  const cards = world.snapshot();
  const drawn = Array.from({ length: runs }, (_, run) => draw(world, cards, `interview ${run}`));
  const total = sizes.reduce((sum, size) => sum + size, 0);

  it('has as many questions as asked for, and none twice', () => {
    for (const questions of drawn) {
      if (questions.length !== count || new Set(questions).size !== count) {
        throw new Error(questions.map(({ id }) => id).join());
      }
    }
  });

  it('gives every category its share, never more than one beside it, and exactly it on average', () => {
    for (const [category, size] of sizes.entries()) {
      const share = (count * size) / total;
      const counts = drawn.map(
        (questions) =>
          questions.filter(({ found }) => found.question.headings[1] === `Category ${category}`).length,
      );
      expect(Math.max(...counts.map((number) => Math.abs(number - share)))).toBeLessThan(1);
      const mean = counts.reduce((sum, number) => sum + number, 0) / runs;
      expect(mean).toBeCloseTo(share, 1);
    }
  });

  it('goes from junior to senior: along the note, and by difficulty where that was learnt', () => {
    const level = (card: Card): number => {
      const place = cards.indexOf(card) / (total - 1);
      return card.memory === null ? place : (place + (card.memory.difficulty - 1) / 9) / 2;
    };
    const levels = new Map(cards.map((card) => [card, level(card)]));
    for (const questions of drawn) {
      const order = questions.map((card) => levels.get(card)!);
      if (order.some((one, index) => index > 0 && one < order[index - 1]!)) throw new Error(order.join());
    }
  });

  it('draws weak questions at least twice as often as strong ones', () => {
    const times = new Map<Card, number>();
    for (const card of drawn.flat()) times.set(card, (times.get(card) ?? 0) + 1);
    const often = (grade: number): number => {
      const group = cards.filter(({ record }) => record?.reviews[0]?.grade === grade);
      return group.reduce((sum, card) => sum + (times.get(card) ?? 0), 0) / group.length;
    };
    const fresh = cards.filter(({ record }) => record === null);
    const oftenFresh = fresh.reduce((sum, card) => sum + (times.get(card) ?? 0), 0) / fresh.length;
    console.log(
      `drawn in 10,000 interviews: weak ${often(1).toFixed(0)}, new ${oftenFresh.toFixed(0)}, strong ${often(4).toFixed(0)} times`,
    );
    expect(often(1)).toBeGreaterThanOrEqual(2 * often(4));
    expect(oftenFresh).toBeGreaterThan(often(4));
  });
});

describe('the draw of an interview', () => {
  it('is the same for the same seed', () => {
    const world = prepared();
    const cards = world.library.cards();
    const ids = (seed: string) => draw(world, cards, seed).map(({ id }) => id);
    expect(ids('again')).toEqual(ids('again'));
    expect(ids('again')).not.toEqual(ids('another'));
  });

  it('is all questions where there are not more, without the suspended ones', () => {
    const world = prepared();
    world.append({ kind: 'suspend', card: 'Interview.md Q0.0' });
    const cards = world.library.cards();
    for (const many of [34, 35, 1000]) {
      const questions = draw(world, cards, 'all', many);
      expect(new Set(questions.map(({ id }) => id)).size).toBe(34);
    }
    expect(draw(world, [], 'none')).toEqual([]);
    expect(draw(world, cards, 'none', 0)).toEqual([]);
  });
});

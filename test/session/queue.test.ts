import { describe, expect, it } from 'vitest';
import { findQuestions } from '../../src/card/found';
import { parseNote } from '../../src/note/parseNote';
import { ByPlace } from '../../src/session/place';
import { queueOf, type Queue } from '../../src/session/queue';
import { usualOrder } from '../../src/session/sitting';
import { TestWorld } from './testWorld';

function queue(
  world: TestWorld,
  order = usualOrder,
  limits = { fresh: 100, reviews: 100 },
  cards = world.library.cards(),
): Queue {
  const budget = (limit: number) => ({ limit: new ByPlace(limit), used: new Map<string, number>() });
  const budgets = { fresh: budget(limits.fresh), reviews: budget(limits.reviews) };
  return queueOf(cards, {
    now: world.now,
    budgets,
    order,
    topics: world.library.topics,
    planned: [],
  });
}

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
    expect(queue(world)).toEqual({
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
    expect(queue(world).reviews).toEqual(['A.md Q3', 'A.md Q2', 'A.md Q4']);
  });

  it('counts learning steps of a day and more among the reviews', () => {
    const world = worldOf(1);
    world.schedule = { ...world.schedule, learningSteps: [1440] };
    world.append({ kind: 'review', card: 'A.md Q1', grade: 1 });
    expect(queue(world)).toMatchObject({ learning: [], reviews: [] });
    world.waitDays(1);
    expect(queue(world)).toMatchObject({
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
    expect(queue(world)).toEqual({
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
    expect(queue(world, usualOrder, { fresh: 1, reviews: 0 })).toMatchObject({
      learning: [{ id: 'A.md Q4' }],
      reviews: [],
      fresh: ['A.md Q5'],
      held: { fresh: 4, reviews: 3 },
    });
  });
});

describe('the order of the queue', () => {
  it('can be the weakest first, anew each day, or as in the notes', () => {
    const world = worldOf(30);
    for (let label = 1; label <= 20; label++) {
      world.append({ kind: 'review', card: `A.md Q${label}`, grade: label % 3 === 0 ? 1 : 4 });
      if (label % 3 === 0) world.append({ kind: 'review', card: `A.md Q${label}`, grade: 4 });
      world.waitDays(1);
    }
    world.waitDays(40);
    const inNotes = queue(world, { reviews: 'note', fresh: 'note' });
    expect(inNotes.reviews).toEqual(Array.from({ length: 20 }, (_, index) => `A.md Q${index + 1}`));
    const shares = queue(world, { reviews: { weakest: world.engine }, fresh: 'note' }).reviews.map((id) =>
      world.engine.retrievability(world.library.card(id)!.memory!, world.now),
    );
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const random = queue(world, { reviews: 'random', fresh: 'random' });
    expect(queue(world, { reviews: 'random', fresh: 'random' })).toEqual(random);
    expect([...random.reviews].sort()).toEqual([...inNotes.reviews].sort());
    expect([...random.fresh].sort()).toEqual([...inNotes.fresh].sort());
    world.waitDays(1);
    const tomorrow = queue(world, { reviews: 'random', fresh: 'random' });
    expect(tomorrow.reviews).not.toEqual(random.reviews);
    expect(tomorrow.fresh).not.toEqual(random.fresh);
  });

  it('can let topics take turns among the new cards', () => {
    const world = new TestWorld(
      [
        ['Q1', 'T'],
        ['Q2', 'T'],
        ['Q3', 'T'],
        ['Q4', 'A'],
        ['Q5', 'A'],
        ['Q6', 'P'],
      ].map(([label = '', topic = '']) => ({ path: 'A.md', label, links: [topic] })),
    );
    const { fresh } = queue(world, { reviews: 'due', fresh: 'mixed' });
    expect(fresh.map((id) => id.slice(-2))).toEqual(['Q1', 'Q4', 'Q6', 'Q2', 'Q5', 'Q3']);
  });

  it('keeps questions with the same answer note apart, across reviews and new cards', () => {
    const world = new TestWorld(
      [
        ['Q1', 'T'],
        ['Q2', 'T'],
        ['Q3', 'A'],
        ['Q4', 'A'],
        ['Q5', 'P'],
      ].map(([label = '', topic = '']) => ({ path: 'A.md', label, links: [topic] })),
    );
    for (const label of ['Q1', 'Q2', 'Q3']) world.append({ kind: 'review', card: `A.md ${label}`, grade: 4 });
    world.waitDays(30);
    const { reviews, fresh } = queue(world);
    expect([...reviews, ...fresh].map((id) => id.slice(-2))).toEqual(['Q1', 'Q3', 'Q2', 'Q4', 'Q5']);
  });

  it('keeps the two directions of a question apart', () => {
    const text = 'lock ::: замок\n\nkey\n??\nключ\n\nbolt ::: болт\n';
    const note = parseNote(text, { shapes: ['inline-card', 'split-card'] });
    const cards = findQuestions('A.md', text, note).map((found) => ({
      id: found.question.prompt,
      found,
      record: null,
      memory: null,
      due: null,
    }));
    const { fresh } = queue(worldOf(0), usualOrder, undefined, cards);
    expect(fresh).toEqual(['lock', 'key', 'замок', 'bolt', 'ключ', 'болт']);
  });
});

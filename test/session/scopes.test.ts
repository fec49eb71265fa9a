import { describe, expect, it } from 'vitest';
import { inScope } from '../../src/session/inScope';
import { scopesOf } from '../../src/session/scopes';
import { TestWorld } from './testWorld';

function filled(): TestWorld {
  const world = new TestWorld([
    { path: 'Work/A.md', label: 'Q1', category: 'One', links: ['Temporal.md'] },
    { path: 'Work/A.md', label: 'Q2', category: 'Two', links: ['Temporal.md', 'Airflow.md'] },
    { path: 'Work/Deep/B.md', label: 'Q1' },
    { path: 'C.md', label: 'Q1' },
  ]);
  world.append({ kind: 'review', card: 'Work/A.md Q1', grade: 4 }, { kind: 'suspend', card: 'C.md Q1' });
  world.append({ kind: 'flag', card: 'Work/Deep/B.md Q1', on: true });
  world.tags.set('Work/Deep/B.md', ['hard']);
  world.waitDays(30);
  world.append({ kind: 'review', card: 'Work/A.md Q2', grade: 4 });
  return world;
}

describe('the scopes of a vault', () => {
  it('are the vault, what is due, new, weak and flagged in it, folders, notes, categories, topics and tags', () => {
    const world = filled();
    const scopes = scopesOf(world.library, world.engine, world.now);
    expect(
      scopes.map(({ scope, name, questions, due, fresh }) => [scope.kind, name, questions, due, fresh]),
    ).toEqual([
      ['vault', '', 4, 1, 1],
      ['due', '', 1, 1, 0],
      ['new', '', 1, 0, 1],
      ['weak', '', 2, 1, 0],
      ['flagged', '', 1, 0, 1],
      ['folder', 'Work', 3, 1, 1],
      ['folder', 'Deep', 1, 0, 1],
      ['note', 'A', 2, 1, 0],
      ['category', 'One', 1, 1, 0],
      ['category', 'Two', 1, 0, 0],
      ['note', 'B', 1, 0, 1],
      ['note', 'C', 1, 0, 0],
      ['topic', 'Temporal', 2, 1, 0],
      ['topic', 'Airflow', 1, 0, 0],
      ['tag', '#hard', 1, 0, 1],
    ]);
  });

  it('count what inScope gives', () => {
    const world = filled();
    for (const { scope, questions } of scopesOf(world.library, world.engine, world.now)) {
      expect(inScope(world.library, scope, world)).toHaveLength(questions);
    }
  });

  it('say how much of what was reviewed is remembered', () => {
    const world = filled();
    const counts = scopesOf(world.library, world.engine, world.now);
    const [vault, deep, note] = ['', 'Deep', 'A'].map((name) => counts.find((count) => count.name === name));
    const first = world.library.card('Work/A.md Q1')!;
    const expected = (world.engine.retrievability(first.memory!, world.now) + 1) / 2;
    expect(vault?.remembered).toBeCloseTo(expected, 10);
    expect(note?.remembered).toBeCloseTo(expected, 10);
    expect(deep?.remembered).toBeNull();
  });

  it('are none where there is no question', () => {
    const world = new TestWorld([]);
    expect(scopesOf(world.library, world.engine, world.now)).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { inScope } from '../../src/session/inScope';
import { parseScope } from '../../src/session/parseScope';
import type { Scope } from '../../src/session/scope';
import { TestWorld } from './testWorld';

const world = new TestWorld([
  { path: 'Top.md', label: 'Q1' },
  { path: 'Work/A.md', label: 'Q1', category: 'Category 1: [[Temporal]]', links: ['Notes/Temporal.md'] },
  { path: 'Work/A.md', label: 'Q2', category: 'Category 2' },
  { path: 'Work/Deep/B.md', label: 'Q1', category: 'Category 2', links: ['Notes/Temporal.md'] },
  { path: 'Workshop/C.md', label: 'Q1' },
]);

function ids(scope: Scope): readonly string[] {
  return inScope(world.library, scope, world).map(({ id }) => id);
}

describe('the cards of a scope', () => {
  it('are all of them for the vault, in note order', () => {
    expect(ids({ kind: 'vault' })).toEqual([
      'Top.md Q1',
      'Work/A.md Q1',
      'Work/A.md Q2',
      'Work/Deep/B.md Q1',
      'Workshop/C.md Q1',
    ]);
    expect(ids({ kind: 'folder', path: '' })).toEqual(ids({ kind: 'vault' }));
  });

  it('are those of a folder and what lies in it, not of one whose name begins alike', () => {
    expect(ids({ kind: 'folder', path: 'Work' })).toEqual([
      'Work/A.md Q1',
      'Work/A.md Q2',
      'Work/Deep/B.md Q1',
    ]);
  });

  it('are those of a note, and of one of its categories', () => {
    expect(ids({ kind: 'note', path: 'Work/A.md' })).toEqual(['Work/A.md Q1', 'Work/A.md Q2']);
    expect(ids({ kind: 'category', path: 'Work/A.md', category: 'Category 2' })).toEqual(['Work/A.md Q2']);
  });

  it('are those about a topic', () => {
    expect(ids({ kind: 'topic', key: 'Notes/Temporal.md' })).toEqual(['Work/A.md Q1', 'Work/Deep/B.md Q1']);
  });

  it('are none where there is no such place', () => {
    for (const scope of [
      { kind: 'folder', path: 'Nowhere' },
      { kind: 'note', path: 'Nowhere.md' },
      { kind: 'topic', key: 'Nowhere' },
    ] as const) {
      expect(ids(scope)).toEqual([]);
    }
  });
});

describe('the cards of a scope of several terms', () => {
  function told(text: string): readonly string[] {
    const parsed = parseScope(text);
    return parsed.ok ? ids(parsed.scope) : [parsed.problem.code];
  }

  const reviewed = (): void => {
    world.append(
      { kind: 'review', card: 'Top.md Q1', grade: 4 },
      { kind: 'review', card: 'Work/A.md Q1', grade: 1 },
      { kind: 'review', card: 'Workshop/C.md Q1', grade: 3 },
      { kind: 'flag', card: 'Work/A.md Q2', on: true },
    );
    world.tags.set('Work/A.md', ['done/twice']);
    world.waitDays(3);
  };
  beforeAll(reviewed);

  it.each([
    ['folder:Work -category:"Work/A.md#Category 2"', ['Work/A.md Q1', 'Work/Deep/B.md Q1']],
    ['tag:Done', ['Work/A.md Q1', 'Work/A.md Q2']],
    ['tag:do', []],
    ['-tag:done -vault', []],
    ['folder:Work -tag:done', ['Work/Deep/B.md Q1']],
    ['flagged', ['Work/A.md Q2']],
    ['new', ['Work/A.md Q2', 'Work/Deep/B.md Q1']],
    ['new -folder:Work', []],
    ['due', ['Work/A.md Q1', 'Workshop/C.md Q1']],
    ['weak:2', ['Work/A.md Q1', 'Workshop/C.md Q1']],
    ['weak:1 -folder:Work', ['Workshop/C.md Q1']],
    ['-weak:2 folder:Work', ['Work/A.md Q2', 'Work/Deep/B.md Q1']],
    ['topic:temporal', ['Work/A.md Q1', 'Work/Deep/B.md Q1']],
    ['note:a', ['Work/A.md Q1', 'Work/A.md Q2']],
    ['q2', ['Work/A.md Q2']],
    ['"category 2"', ['Work/A.md Q2', 'Work/Deep/B.md Q1']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('are those picked by hand', () => {
    expect(ids({ kind: 'cards', ids: ['Top.md Q1', 'gone'] })).toEqual(['Top.md Q1']);
  });
});

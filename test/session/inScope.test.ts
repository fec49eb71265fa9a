import { describe, expect, it } from 'vitest';
import { categoryOf, foldersOf, inScope } from '../../src/session/inScope';
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
  return inScope(world.library, scope).map(({ id }) => id);
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

it('names the heading right above a question as its category', () => {
  expect(world.library.cards().map(categoryOf)).toEqual([
    null,
    'Category 1: [[Temporal]]',
    'Category 2',
    'Category 2',
    null,
  ]);
});

it('names the folders of a note, innermost first', () => {
  expect(foldersOf('a/b/c/D.md')).toEqual(['a/b/c', 'a/b', 'a']);
  expect(foldersOf('D.md')).toEqual([]);
});

import { expect, it } from 'vitest';
import { categoryOf, foldersOf } from '../../src/session/whereItStands';
import { TestWorld } from './testWorld';

const world = new TestWorld([
  { path: 'Top.md', label: 'Q1' },
  { path: 'Work/A.md', label: 'Q1', category: 'Category 1: [[Temporal]]' },
  { path: 'Work/A.md', label: 'Q2', category: 'Category 2' },
  { path: 'Work/Deep/B.md', label: 'Q1', category: 'Category 2' },
  { path: 'Workshop/C.md', label: 'Q1' },
]);

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

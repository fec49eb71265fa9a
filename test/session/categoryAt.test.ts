import { describe, expect, it } from 'vitest';
import { categoryAt } from '../../src/session/categoryAt';
import { TestWorld } from './testWorld';

const lines = [
  '# Interview',
  '',
  '## Category 1 ##',
  '',
  '### Q1: One',
  '',
  'Answer.',
  '',
  '## Category 2',
  '### Q2: Two',
  'Answer.',
];
const world = new TestWorld([
  { path: 'A.md', label: 'Q1', category: 'Category 1', line: 4 },
  { path: 'A.md', label: 'Q2', category: 'Category 2', line: 9 },
]);
const at = (line: number): string | null =>
  categoryAt(world.library.cards(), line, (number) => lines[number] ?? '');

describe('the category that a line is in', () => {
  it('is that of the question above it, or of the heading that it stands on', () => {
    expect([2, 3, 4, 6, 7].map(at)).toEqual(Array(5).fill('Category 1'));
    expect([8, 9, 10].map(at)).toEqual(Array(3).fill('Category 2'));
  });

  it('is none above the first of them, and in a note without categories', () => {
    expect(at(0)).toBeNull();
    const plain = new TestWorld([{ path: 'A.md', label: 'Q1', line: 0 }]).library.cards();
    expect(categoryAt(plain, 3, () => '')).toBeNull();
  });
});

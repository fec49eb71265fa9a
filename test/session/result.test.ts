import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/memory/engine';
import type { Mark } from '../../src/session/mark';
import { resultOf } from '../../src/session/result';
import { TestWorld } from './testWorld';

const world = new TestWorld([
  { path: 'Work/A.md', label: 'Q1', links: ['Temporal.md', 'Airflow.md', 'Temporal.md'] },
  { path: 'Work/A.md', label: 'Q2', links: ['Airflow.md', 'Not there yet'] },
  { path: 'Work/A.md', label: 'Q3', links: ['Not there yet'] },
  { path: 'Work/A.md', label: 'Q4', links: ['Known.md'] },
]);

function answer(label: string, grade: Grade, duration: number | null = null): Mark {
  return { kind: 'review', card: `Work/A.md ${label}`, grade, at: 0, duration, suspended: false };
}

describe('the result of a sitting', () => {
  it('counts answers, cards and first answers', () => {
    const marks: readonly Mark[] = [
      answer('Q1', 1, 2000),
      answer('Q2', 3),
      { kind: 'suspend', card: 'Work/A.md Q3', at: 0 },
      answer('Q1', 3, 1000),
      answer('Q4', 4, 500),
    ];
    expect(resultOf(marks, world.library)).toMatchObject({
      answers: 4,
      cards: 3,
      byGrade: { 1: 1, 2: 0, 3: 2, 4: 1 },
      remembered: 2 / 3,
      duration: 3500,
    });
  });

  it('names the notes to reread, worst first: those there are that questions link to, else the note itself', () => {
    const marks = [answer('Q1', 1), answer('Q1', 3), answer('Q2', 2), answer('Q3', 2), answer('Q4', 3)];
    expect(resultOf(marks, world.library).reread).toEqual([
      {
        path: 'Airflow.md',
        name: 'Airflow',
        forgotten: ['Work/A.md Q1'],
        hard: ['Work/A.md Q2'],
      },
      { path: 'Temporal.md', name: 'Temporal', forgotten: ['Work/A.md Q1'], hard: [] },
      { path: 'Work/A.md', name: 'A', forgotten: [], hard: ['Work/A.md Q3'] },
    ]);
  });

  it('is empty where nothing was answered', () => {
    expect(resultOf([], world.library)).toEqual({
      answers: 0,
      cards: 0,
      byGrade: { 1: 0, 2: 0, 3: 0, 4: 0 },
      remembered: null,
      duration: 0,
      reread: [],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/journal/fold';
import { interviewKept, pastInterviews, reportOf } from '../../src/session/interviewReport';
import type { Interview } from '../../src/session/interviewRun';
import { TestWorld } from './testWorld';

const world = new TestWorld([
  { path: 'A.md', label: 'Q1', category: 'One', links: ['Temporal.md'] },
  { path: 'A.md', label: 'Q2', category: 'Two', links: ['Temporal.md', 'Airflow.md'] },
  { path: 'A.md', label: 'Q3', category: 'Two' },
]);

function over(begun: number): Interview {
  return {
    setup: { scope: 'vault', name: 'All', minutes: 0, question: 'both', answer: 'both', seed: 's', begun },
    ids: ['A.md Q1', 'A.md Q2', 'A.md Q3'],
    answers: [
      { card: 'A.md Q1', grade: 3, ms: 10_000, points: 2, missed: ['Durable.'], remark: '' },
      { card: 'A.md Q2', grade: 1, ms: 20_000, points: 0, missed: [], remark: 'again' },
      { card: 'A.md Q3', grade: 4, ms: 5_000, points: 1, missed: [], remark: '' },
    ],
    spent: 0,
    since: null,
    pauses: 1,
    paused: 3_000,
    pausedAt: null,
  };
}

describe('the report of an interview', () => {
  it('tells per category and topic what was known and how long it took', () => {
    const report = reportOf(over(1), world.library);
    expect(report).toMatchObject({ asked: 3, known: 2, ms: 35_000, paused: 3_000 });
    expect(report.categories).toEqual([
      { name: 'One', asked: 1, known: 1, ms: 10_000 },
      { name: 'Two', asked: 2, known: 1, ms: 25_000 },
    ]);
    expect(report.topics).toEqual([
      { name: 'Temporal', asked: 2, known: 1, ms: 30_000 },
      { name: 'Airflow', asked: 1, known: 0, ms: 20_000 },
    ]);
  });

  it('names what was missed, a key point of a good answer too, and what to reread', () => {
    const report = reportOf(over(1), world.library);
    expect(report.missed.map(({ card }) => card)).toEqual(['A.md Q1', 'A.md Q2']);
    expect(report.reread.map(({ name }) => name)).toEqual(['Airflow', 'Temporal']);
  });

  it('leaves out a question that is gone from the vault', () => {
    const emptied = new TestWorld([]);
    expect(reportOf(over(1), emptied.library)).toMatchObject({ asked: 3, categories: [], topics: [] });
  });
});

it('the last interviews are kept in the journal, oldest first, each once', () => {
  const journal = createJournal(
    [3, 1, 2, 3].map((begun, index) => ({
      ...interviewKept(over(begun)),
      writer: 'w',
      sequence: index + 1,
      stamp: index + 1,
      at: 0,
      day: 0,
    })),
  );
  expect(pastInterviews(journal, 9).map(({ begun }) => begun)).toEqual([1, 2, 3]);
  expect(pastInterviews(journal, 2)).toEqual([
    { begun: 2, scope: 'vault', asked: 3, known: 2, ms: 35_000 },
    { begun: 3, scope: 'vault', asked: 3, known: 2, ms: 35_000 },
  ]);
  expect(pastInterviews({ choices: () => [{ about: 'interview 5', value: 'rubbish' }] }, 2)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { besideQuestions, type Block } from '../../src/note/beside';
import { parseNote } from '../../src/note/parseNote';
import { sharedNote } from './sharedVault';

const text = `# Locks

- [[Mutex]]
- [Semaphore](Semaphore.md) for counting

| a | b |
|---|---|
| 1 | 2 |

## Q1: What is a lock?

- one holder

## Cheat sheet ##

Take them in one order.

- outer
- inner

| lock | cost |
|------|------|
| spin | low  |
`;

const blocks: readonly Block[] = [
  { kind: 'heading', first: 0, last: 0 },
  { kind: 'list', first: 2, last: 3 },
  { kind: 'table', first: 5, last: 7 },
  { kind: 'heading', first: 9, last: 9 },
  { kind: 'list', first: 11, last: 11 },
  { kind: 'heading', first: 13, last: 13 },
  { kind: 'paragraph', first: 15, last: 15 },
  { kind: 'list', first: 17, last: 18 },
  { kind: 'table', first: 20, last: 22 },
];

describe('what a note offers besides its questions', () => {
  it('is its tables, lists and code outside every question, by heading, without lists of links', () => {
    expect(besideQuestions(text, blocks, parseNote(text).questions)).toEqual([
      { heading: 'Locks', first: 5, last: 7 },
      { heading: 'Cheat sheet', first: 17, last: 22 },
    ]);
  });

  it('stands under no heading where there is none above it, and is nothing in a note of questions alone', () => {
    expect(besideQuestions('- one\n- two', [{ kind: 'list', first: 0, last: 1 }], [])).toEqual([
      { heading: null, first: 0, last: 1 },
    ]);
    expect(besideQuestions(text, blocks.slice(3, 5), parseNote(text).questions)).toEqual([]);
  });

  it('of a real note is its card for quick reference', ({ skip }) => {
    const note = sharedNote('Interview/Вопросы для интервью по оркестрации.md');
    if (note === null) return skip('The shared vault is not here.');
    const lines = note.split('\n');
    const sheet = lines.findIndex((line) => line.includes('Quick Reference Card'));
    const fences = lines.flatMap((line, at) => (line.startsWith('```') ? [at] : []));
    const code = fences.flatMap((first, index): Block[] =>
      index % 2 === 0 ? [{ kind: 'code', first, last: fences[index + 1] ?? first }] : [],
    );
    const headings = [{ kind: 'heading', first: sheet, last: sheet }];
    const all = [...code, ...headings].sort((one, other) => one.first - other.first);
    const pieces = besideQuestions(note, all, parseNote(note).questions);
    expect(pieces.map(({ heading }) => heading)).toEqual([lines[sheet]?.slice(3)]);
    expect(pieces[0]?.first).toBe(fences.find((at) => at > sheet));
  });
});

import { describe, expect, it } from 'vitest';
import { anchorOf, findQuestions } from '../../src/card/found';
import { foundIn, handmadeNote } from './handmade';

describe('findQuestions', () => {
  it('gives the questions in note order, equal ones counted', () => {
    const found = foundIn('Queues.md', [
      { label: 'Q1', prompt: 'What is a queue?', answer: 'First in, first out.' },
      { label: 'Q2', prompt: 'What is a stack?' },
      {
        label: 'Q3',
        prompt: 'What is a **queue**?',
        translation: 'Что такое очередь?',
        answer: 'See above.',
      },
    ]);
    expect(found.map(({ path, ordinal, question }) => [path, question.label, ordinal])).toEqual([
      ['Queues.md', 'Q1', 0],
      ['Queues.md', 'Q2', 0],
      ['Queues.md', 'Q3', 1],
    ]);
    const [first, second, third] = found.map((one) => one.prints);
    expect(third?.question).toBe(first?.question);
    expect(second?.question).not.toBe(first?.question);
    expect([first?.translation, second?.answer]).toEqual([null, null]);
    expect(third?.translation).toMatch(/^[\w-]{10}$/);
    expect(third?.answer).not.toBe(first?.answer);
  });

  it('sees the same in a note with Windows line ends', () => {
    const note = handmadeNote([{ prompt: 'What is a queue?', answer: 'First in,\nfirst out.' }]);
    expect(findQuestions('a.md', note.text.replaceAll('\n', '\r\n'), note)).toEqual(
      findQuestions('a.md', note.text, note),
    );
  });

  it('reads an answer that ends with the note', () => {
    const note = handmadeNote([{ prompt: 'What is a queue?', answer: 'First in,\nfirst out.' }]);
    expect(findQuestions('a.md', note.text.trimEnd(), note)).toEqual(findQuestions('a.md', note.text, note));
  });

  it('finds nothing in a note without questions', () => {
    expect(findQuestions('a.md', 'text', { questions: [] })).toEqual([]);
  });
});

describe('anchorOf', () => {
  it('remembers where the question stood, as a person reads it', () => {
    const [found] = foundIn('Queues.md', [
      { label: 'Q1', prompt: 'What is a [[Queue|queue]]?', category: 'Category 1: [[Basics]]', answer: 'x' },
    ]);
    expect(anchorOf('abc', found!)).toEqual({
      id: 'abc',
      path: 'Queues.md',
      label: 'Q1',
      ordinal: 0,
      question: 'What is a queue?',
      category: 'Category 1: [[Basics]]',
      prints: found!.prints,
    });
  });

  it('cuts a question that is too long', () => {
    const [found] = foundIn('a.md', [{ prompt: 'why '.repeat(1000) }]);
    expect(anchorOf('abc', found!).question).toHaveLength(160);
  });
});

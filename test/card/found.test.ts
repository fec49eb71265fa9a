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

/** Journals hold them: a change of any would part every card from its question. */
it('fingerprints never change', () => {
  const found = foundIn('a.md', [
    { prompt: 'What is a queue?' },
    {
      prompt: '**Why** does [[Folder/Queue|it]] ~~not~~ block,  `a == B` or `a === B`?',
      answer: 'First in, first out.',
    },
    {
      prompt: 'Что такое ＡＢＣ, «очередь» — и зачем?',
      translation: 'What’s  a “queue”…',
      answer: 'Ёж\n\n- Один\n- **Два** [[A|b]]',
    },
    {
      prompt: 'İstanbul’da ΟΔΌΣ ﬁx?',
      translation: '什么是队列？',
      answer: '先进先出。\n```ts\nconst A = x[0] | y;\n```',
    },
    { prompt: '', answer: '---' },
    {
      prompt: '<b>Was</b> ist %%nicht%% das_hier_so und \\* <!-- x -->? ^id-1',
      answer: 'Eine Größe,\n| A | B |\n|---|---|\n| [[x|y]] | 1 |',
    },
  ]);
  const prints = found.map(({ prints: { question, translation, answer, sketch } }) =>
    [question, translation, answer, sketch].map(String).join(' '),
  );
  expect(prints).toEqual([
    'aH4TkY6oLr null null 3ADn6z4aNQAxAJUCAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAn6-x',
    'n6-xWH-fRs null P9akx-Bj_u VWIO6z62NdzgoBODAAAAAFoAAKokAAAAAAAAAAAAoAAAAGuPaH4T7YNb',
    '7YNbK2y5tL 0LVUpeqE1x CTrKeP7wx1 YkEgF421Hhk3b7DMAACwAAAA7AAAAAAAAMgAABIAAADtAOAAn6-xCh4a',
    'Ch4am0m1Ov DtDHNaHQnR m2Yxf3r3CJ OlT-jaFOrz4AwYC9zgCwAN0AFGMAEokAqQAANgDWtqQApM4A7YNbCzF0',
    'CzF0FNoXqu null null AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACh4aTCUd',
    'TCUd4qa7kx null 4ssTjnAlZt SrkcD3sA5XGI0azUAACwoDujADUAAAAAMACVAABMAADjAAAACzF0AAAA',
  ]);
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

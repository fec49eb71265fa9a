import { describe, expect, it } from 'vitest';
import { pairBeside, pairOf, readNamedPair } from '../../src/note/languagePair';

describe('readNamedPair', () => {
  it.each(['en de', 'en, de', 'en/de', 'en–de'])('reads %j', (value) => {
    expect(readNamedPair(value)).toEqual(['en', 'de']);
  });

  it('reads a list', () => {
    expect(readNamedPair(['ru', 'uk'])).toEqual(['ru', 'uk']);
  });

  it.each(['auto', '', 'en', 'en en', 'en ru', 'en xx', 'en de fr', 7, null, undefined, ['en', 7]])(
    'takes %j for no pair that needs a name',
    (value) => {
      expect(readNamedPair(value)).toBeNull();
    },
  );
});

describe('pairOf', () => {
  it.each([
    ['What is a lock?', 'Was ist ein Schloss?'],
    ['Why do the bees dance?', 'Pourquoi les abeilles dansent-elles ?'],
    ['How does it work?', '¿Cómo funciona el motor?'],
    ['What is it for?', 'A cosa serve e perché?'],
    ['What is a lock?', 'O que é uma trava?'],
    ['What is the lock for?', 'Waarom is het slot er?'],
    ['What is a lock?', 'Co to jest zamek?'],
    ['Что такое замок?', 'Що таке замок і як він діє?'],
  ])('tells %j from %j by their words', (prompt, translation) => {
    const pair = pairOf(prompt, translation, null);
    expect(pair?.by).toBe('words');
    expect([pair?.sideOf(prompt), pair?.sideOf(translation)]).toEqual(['first', 'second']);
  });

  it('tells languages of two scripts by these', () => {
    const pair = pairOf('What is Kafka?', 'Что такое Kafka?', ['en', 'de']);
    expect(pair?.by).toBe('scripts');
    expect(['log', 'журнал Kafka', '42'].map((text) => pair?.sideOf(text))).toEqual([
      'first',
      'second',
      null,
    ]);
  });

  it.each([
    ['What is RAII?', 'Resource acquisition is initialization'],
    ['What is a lock?', 'Important'],
    ['What is a lock?', 'Die Hard'],
    ['What is a lock?', 'TCP'],
    ['Locks', 'Schlösser'],
  ])('takes %j and %j for no translations of each other', (prompt, translation) => {
    expect(pairOf(prompt, translation, null)).toBeNull();
  });

  it('needs fewer signs where the pair is named, and takes the order of two questions for one', () => {
    expect(pairOf('Mutex?', 'Erklärung: Mutex?', null)).toBeNull();
    expect(pairOf('Mutex?', 'Erklärung: Mutex?', ['de', 'en'])?.sideOf('Was ist das?')).toBe('second');
    expect(pairOf('Mutex?', 'Semaphore?', ['en', 'de'])).toBeNull();
    expect(pairOf('C# basics', 'Explain the memory model.', ['en', 'de'])).toBeNull();
  });
});

describe('pairBeside', () => {
  it('has the language of the question first', () => {
    expect(pairBeside('Was ist ein Schloss?', ['en', 'de'])?.sideOf('the lock')).toBe('second');
    expect(pairBeside('What is a lock?', ['en', 'de'])?.sideOf('the lock')).toBe('first');
    expect(pairBeside('What is a lock?', null)).toBeNull();
  });
});

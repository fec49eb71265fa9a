import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseQuestion, readableQuestion, withoutMarks } from '../../src/card/normalise';

describe('normaliseQuestion', () => {
  it.each([
    ['What is **workflow** _orchestration_?', 'what is workflow orchestration'],
    ['  What\tis   a DAG ?  ', 'what is a dag'],
    ['What are History Shards in [[Temporal]]?', 'what are history shards in temporal'],
    ['What are History Shards in [[Tools/Temporal|it]]?', 'what are history shards in temporal'],
    ['See [the manual](https://example.org/a)?', 'see the manual'],
    ['What is ﬁne?', 'what is fine'],
    ['Was heißt “Straße” – genau…', 'was heißt "straße" - genau'],
    ['<b>What</b> is <!-- hidden -->this?[^1] ^block-id', 'what is this'],
    ['~~Old~~ ==marked== \\*literal\\*', 'old marked *literal*'],
  ])('%s', (markdown, normalised) => {
    expect(normaliseQuestion(markdown)).toBe(normalised);
  });

  it('tells operators in code apart', () => {
    expect(normaliseQuestion('What is `==`?')).not.toBe(normaliseQuestion('What is `===`?'));
    expect(normaliseQuestion('What is `*args`?')).not.toBe(normaliseQuestion('What is `**args`?'));
    expect(normaliseQuestion('What is C++?')).not.toBe(normaliseQuestion('What is C#?'));
  });

  it('keeps words with underscores, and multiplications', () => {
    expect(normaliseQuestion('What is snake_case_name?')).toBe('what is snake_case_name');
    expect(normaliseQuestion('Is 2 * 3 * 4 = 24?')).toBe('is 2 * 3 * 4 = 24');
  });

  it('gives the same for composed and decomposed letters', () => {
    expect(normaliseQuestion('Какой путь?'.normalize('NFD'))).toBe(
      normaliseQuestion('Какой путь?'.normalize('NFC')),
    );
  });

  it('never throws, and takes long hostile text in linear time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof normaliseQuestion(text)).toBe('string');
      }),
    );
    for (const piece of ['*', '[[', '`', '. ', '_a', '<', '\\', '^a ', '[', '](', '==', '%%']) {
      const before = performance.now();
      normaliseQuestion(piece.repeat(200_000 / piece.length) + 'x');
      expect(performance.now() - before, piece).toBeLessThan(1000);
    }
  });
});

describe('withoutMarks', () => {
  it.each([
    ['What is a closure? *', 'what is a closure'],
    ['What is a closure. * * *', 'what is a closure'],
    ['What is a closure? ⭐️⭐️', 'what is a closure'],
    ['什么是闭包？🔥', '什么是闭包'],
    ['What is (a closure)! ✅', 'what is (a closure)'],
    ['What is a closure?', 'what is a closure'],
  ])('%s', (question, bare) => {
    expect(withoutMarks(normaliseQuestion(question))).toBe(bare);
  });

  it.each([
    'What is `int *`?',
    'What does `a.*` find',
    'What is `?` *',
    'What is `??=` *',
    'Meaning of 🔥',
    'Is it 2. 0',
    '? *',
    '⭐',
    '',
  ])('leaves signs of the question itself: %s', (question) => {
    expect(withoutMarks(normaliseQuestion(question))).toBe(normaliseQuestion(question));
  });

  it('takes long hostile text in linear time', () => {
    for (const piece of ['? *', '* ', '.', '⭐', 'a? ']) {
      const before = performance.now();
      withoutMarks('a' + piece.repeat(200_000 / piece.length));
      withoutMarks('a?' + piece.repeat(200_000 / piece.length) + 'x');
      expect(performance.now() - before, piece).toBeLessThan(1000);
    }
  });
});

describe('readableQuestion', () => {
  it('shows links by their alias and no Markdown', () => {
    expect(readableQuestion('Why is **[[Tools/Temporal|Temporal]]** `durable`?', 100)).toBe(
      'Why is Temporal durable?',
    );
  });

  it('is cut where it is too long', () => {
    expect(readableQuestion('What is workflow orchestration?', 12)).toBe('What is wor…');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerReader } from '../../src/card/answer';

const reader = new AnswerReader();
const print = (markdown: string): string | null => reader.read(markdown).print;

describe('AnswerReader', () => {
  const answer = 'A **queue** keeps [[Order|the order]].\n\n- first in\n- first out';

  it.each([
    ['another emphasis', 'A _queue_ keeps [[Order|the order]].\n\n- first in\n- first out'],
    ['another alias', 'A **queue** keeps [[Order|its order]].\n\n- first in\n- first out'],
    ['no alias', 'A **queue** keeps [[Order]].\n\n- first in\n- first out'],
    ['CRLF', answer.replaceAll('\n', '\r\n')],
    ['another list marker and wrapping', 'A **queue** keeps\n[[Order]].\n* first in\n* first out\n\n'],
    ['other case', answer.toUpperCase()],
  ])('sees the same answer with %s', (_, other) => {
    expect(print(other)).toBe(print(answer));
  });

  it.each([
    ['a word', answer.replace('first out', 'last out')],
    ['an operator', `${answer} a >= b`],
    ['the order of words', answer.replace('first in', 'in first')],
    ['a word that is split', answer.replace('queue', 'que ue')],
  ])('sees that %s changed', (_, other) => {
    expect(print(other)).not.toBe(print(answer));
  });

  it('has nothing to say of an empty answer', () => {
    expect([print(''), print(' \n> - **\n')]).toEqual([null, null]);
  });

  it('ends an alias that is never closed at the end of the line', () => {
    expect(print('[[a|b\nc')).toBe(print('a\nc'));
  });

  it('tells a bar outside a link from an alias', () => {
    expect(print('| a | b |')).not.toBe(print('| a | c |'));
  });

  it('gives the same for the same text, whatever was read before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, other) => {
        const before = print(text);
        print(other);
        expect(print(text)).toBe(before);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { asks, endsInQuestionMark } from '../../src/note/asking';

describe('a question mark at the end', () => {
  it.each([
    'Is it?',
    '**Is it?**',
    '“Is it?”',
    'Is it? 🤔',
    'Is it (really?)',
    'Which of these float? (Choose two)',
    'Which of these float? *(Choose two.)*',
    '哪些会浮？（多选）',
    '[Is it?](https://example.org/is-it)',
    '是吗？」',
    'Τι είναι;',
    'ما هذا؟',
  ])('is seen in %s', (text) => {
    expect(endsInQuestionMark(text)).toBe(true);
  });

  it.each([
    'It is',
    'Is it? It is',
    'Is it? (It is) so',
    '`?(a|b)`',
    '`obj?.(name)`',
    'a ?? (b)c',
    'Is it? ([docs](It.md)) and more',
    `Is it? (${'long '.repeat(30)})`,
    'int i;',
    '(?)x',
  ])('is not seen in %s', (text) => {
    expect(endsInQuestionMark(text)).toBe(false);
  });

  it('takes time linear in the length', () => {
    const costs = [1, 8].map((times) => {
      const text = 'a? ('.repeat(50_000 * times) + ')'.repeat(50_000 * times);
      const before = process.cpuUsage();
      endsInQuestionMark(text);
      return process.cpuUsage(before).user / 1000;
    });
    expect(costs[1]).toBeLessThan(Math.max(costs[0] ?? 0, 5) * 20);
  });
});

describe('words that ask', () => {
  it.each(['Explain locks', 'Illustrate a lock', '**Compare** A and B', 'Сравните А и Б', '简述锁'])(
    'are seen in %s',
    (text) => {
      expect(asks(text)).toBe(true);
    },
  );

  it.each(['Illustrations', 'Listing', 'Whatever', 'Какаду'])('are not seen in %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});

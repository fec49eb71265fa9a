import { describe, expect, it } from 'vitest';
import { isMixed } from '../../src/note/mixed';
import { parseNote } from '../../src/note/parseNote';

describe('the parts around a stroke', () => {
  it.each([
    ['写 React', 'Vue 项目'],
    ['HTTP', 'HTTPS 的区别'],
    ['Сравните SQL', 'NoSQL'],
    ['SQL', 'NoSQL базы'],
    ['промисы', 'async и await'],
  ])('are one text: %s / %s', (left, right) => {
    expect(isMixed(left, right)).toBe(true);
  });

  it.each([
    ['Key points', 'Ключевые моменты'],
    ['Объясните GIL', 'Explain the GIL'],
    ['锁', 'Locks'],
    ['Locks', 'Keys'],
    ['锁', 'Блокировки'],
    ['', ''],
  ])('may be two: %s / %s', (left, right) => {
    expect(isMixed(left, right)).toBe(false);
  });
});

describe('a question with a stroke in it', () => {
  it.each([
    ['写 React / Vue 项目时为什么要写 key？', null],
    ['HTTP / HTTPS 的区别', null],
    ['SQL / NoSQL базы', null],
    ['What is React? / React 是什么？', 'React 是什么？'],
    ['Explain the GIL / Объясните GIL', 'Объясните GIL'],
    ['What does “да” mean? / Что значит «да»?', 'Что значит «да»?'],
    ['Locks / Блокировки', 'Блокировки'],
  ])('%s is asked in two languages only if it is: %s', (prompt, translation) => {
    const [question] = parseNote(`### Q7: ${prompt}\n\nAn answer.`).questions;
    expect(question?.translation).toBe(translation);
    if (translation === null) expect(question?.prompt).toBe(prompt);
  });
});

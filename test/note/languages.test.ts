import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerMarkdown, isBilingual, type LanguageChoice, promptMarkdown } from '../../src/note/languages';
import { parseNote } from '../../src/note/parseNote';

const text = readFileSync(join(import.meta.dirname, '../fixtures/bilingual.md'), 'utf8');
const questions = parseNote(text).questions;
const answer = (index: number, choice: LanguageChoice) => answerMarkdown(text, questions[index]!, choice);

/** The answer to a question in English with a translation, in one language. */
function shown(markdown: string, choice: LanguageChoice): string {
  const note = `### Q1: What is it?\n**Что это?**\n\n${markdown}\n`;
  return answerMarkdown(note, parseNote(note).questions[0]!, choice);
}

describe('promptMarkdown', () => {
  it('shows either language, or both, the first one first', () => {
    const [question] = questions;
    expect(promptMarkdown(question!, 'first')).toBe('Why do bees dance?');
    expect(promptMarkdown(question!, 'second')).toBe('Почему пчёлы танцуют?');
    expect(promptMarkdown(question!, 'both')).toBe('Why do bees dance?\n\nПочему пчёлы танцуют?');
  });
});

describe('answerMarkdown', () => {
  it('leaves out what has a translation beside it and cuts labels and table heads to their half', () => {
    expect(answer(0, 'first')).toBe(
      [
        'They tell others where food is.',
        '',
        '**Kinds:**',
        '- round dance',
        '- waggle dance',
        '',
        '```',
        'angle = direction',
        '```',
        '',
        '| Dance | Distance |',
        '|---|---|',
        '| round | near |',
      ].join('\n'),
    );
    expect(answer(0, 'second')).toBe(
      [
        'Они говорят другим, где еда.',
        '',
        '**Виды:**',
        '- round dance',
        '- waggle dance',
        '',
        '```',
        'angle = direction',
        '```',
        '',
        '| Танец | Расстояние |',
        '|---|---|',
        '| round | near |',
      ].join('\n'),
    );
  });

  it('pairs the lines of one paragraph', () => {
    expect(answer(1, 'first')).toBe('**Three kilometres.**\n\nSeldom more.');
    expect(answer(1, 'second')).toBe('Три километра.\n\nSeldom more.');
  });

  it('pairs lists item by item, whether they alternate or follow each other', () => {
    expect(shown('- one\n- two\n- один\n- два', 'second')).toBe('- один\n- два');
    expect(shown('- one\n- один\n- two\n- два', 'first')).toBe('- one\n- two');
  });

  it('pairs paragraphs in the order of the note, and in the other order', () => {
    expect(shown('Один текст.\n\nOne text.\n\nДругой текст.\n\nOther text.', 'first')).toBe(
      'One text.\n\nOther text.',
    );
    expect(shown('One text.\n\nOther text.\n\nОдин текст.\n\nДругой текст.', 'second')).toBe(
      'Один текст.\n\nДругой текст.',
    );
  });

  it.each(['first', 'second'] as const)('loses nothing that has no translation beside it (%s)', (choice) => {
    for (const markdown of [
      'Only English.',
      'Только по-русски.',
      'English.\n\n```\ncode\n```\n\nПо-русски.',
      '- **Kafka** — брокер сообщений\n- **Redis** — хранилище',
      'A short one.\n\nОчень длинный абзац, который никак не может быть переводом такого короткого предложения.',
      '> A quote.\n\nНе её перевод.',
    ]) {
      expect(shown(markdown, choice)).toBe(markdown);
    }
  });

  it('keeps the blank lines of a program', () => {
    const code = '```\na\n\n\nb\n```';
    expect(shown(`One.\n\nОдин.\n\n${code}`, 'first')).toBe(`One.\n\n${code}`);
  });

  it('is empty where there is no answer', () => {
    expect(shown('', 'first')).toBe('');
  });

  it('does not show what another plugin keeps in the note', () => {
    const note = '### Q1: What?\nThat. <!--SR:!2026-01-01,3,250-->\n';
    expect(answerMarkdown(note, parseNote(note).questions[0]!, 'both')).toBe('That.');
  });
});

describe('isBilingual', () => {
  it('is what the switch of languages is shown for', () => {
    const plain = '### Q1: What?\nThat.\n';
    const inAnswer = '### Q1: What?\nThat is so.\n\nЭто так.\n';
    expect(isBilingual(questions[0]!, text)).toBe(true);
    expect(isBilingual(parseNote(plain).questions[0]!, plain)).toBe(false);
    expect(isBilingual(parseNote(inAnswer).questions[0]!, inAnswer)).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerItems,
  answerMarkdown,
  isBilingual,
  type LanguageChoice,
  promptMarkdown,
} from '../../src/note/languages';
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

  it('cuts the items of a list in two languages to their half', () => {
    const list = '- round dance — круговой танец\n- **waggle** dance — **виляющий** танец\n1. [ ] food – еда';
    expect(shown(list, 'first')).toBe('- round dance\n- **waggle** dance\n1. [ ] food');
    expect(shown('- танец — dance\n- еда / food\n', 'second')).toBe('- танец — dance\n- еда');
    expect(shown('- танец - dance\n- еда - food\n', 'second')).toBe('- танец\n- еда');
  });

  it.each([
    '- Kafka — брокер сообщений\n- Redis — хранилище',
    '- Kafka — Брокер сообщений, журнал событий\n- Redis — Хранилище',
    '- round dance — круговой танец',
    '- round dance — круговой танец\n- waggle dance — far away',
    '- round dance — круговой танец\n- waggle dance — виляющий танец\n\n  More of it.',
  ])('leaves a list of terms whole: %j', (list) => {
    expect([shown(list, 'first'), shown(list, 'second')]).toEqual([list, list]);
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

describe('a note in two languages of one script', () => {
  const german = [
    '### Q1: Why do the bees dance?',
    '**Warum tanzen die Bienen?**',
    '',
    'They tell each other where the food is.',
    '',
    'Sie sagen einander, wo das Futter ist.',
    '',
    '**Kinds of the dance / Arten des Tanzes:**',
    '- round dance',
    '- TCP / IP',
    '',
    '| Dance of bees / Tanz der Bienen | near / far |',
    '|---|---|',
    '| 1 | 2 |',
  ].join('\n');
  const [question] = parseNote(german).questions;

  it('is told by short words', () => {
    expect([question?.prompt, question?.translation]).toEqual([
      'Why do the bees dance?',
      'Warum tanzen die Bienen?',
    ]);
    expect(isBilingual(question!, german)).toBe(true);
    expect(answerMarkdown(german, question!, 'first')).toBe(
      [
        'They tell each other where the food is.',
        '',
        '**Kinds of the dance:**',
        '- round dance',
        '- TCP / IP',
        '',
        '| Dance of bees | near / far |',
        '|---|---|',
        '| 1 | 2 |',
      ].join('\n'),
    );
    expect(answerMarkdown(german, question!, 'second')).toBe(
      [
        'Sie sagen einander, wo das Futter ist.',
        '',
        '**Arten des Tanzes:**',
        '- round dance',
        '- TCP / IP',
        '',
        '| Tanz der Bienen | near / far |',
        '|---|---|',
        '| 1 | 2 |',
      ].join('\n'),
    );
  });

  it('can be one question, cut in the middle', () => {
    const [split] = parseNote('### Q1: What is a lock? / Was ist ein Schloss?\n\nA thing.').questions;
    expect([split?.prompt, split?.translation]).toEqual(['What is a lock?', 'Was ist ein Schloss?']);
  });

  it('needs a name where the question is in one language: that of the setting, or of the note', () => {
    const text = '### Q1: What is a lock?\n\nIt is for doors.\n\nEs ist für Türen.\n';
    const said = `---\nviva-languages: en de\n---\n${text}`;
    const asked = (note: string) => parseNote(note).questions[0]!;
    expect(isBilingual(asked(text), text)).toBe(false);
    expect(isBilingual(asked(text), text, 'en de')).toBe(true);
    expect(answerMarkdown(text, asked(text), 'second', 'en de')).toBe('Es ist für Türen.');
    expect(answerMarkdown(said, asked(said), 'first')).toBe('It is for doors.');
    expect(answerMarkdown(said, asked(said), 'second', 'en fr')).toBe('Es ist für Türen.');
  });

  it('finds a translation with fewer signs where it is named', () => {
    const text = '### Q1: Mutex?\n**Erklärung: Mutex?**\n\nA lock.\n';
    expect(parseNote(text).questions[0]?.translation).toBeNull();
    expect(parseNote(text, { languages: 'en de' }).questions[0]?.translation).toBe('Erklärung: Mutex?');
    const said = `---\nviva-languages: en de\n---\n${text}`;
    expect(parseNote(said).questions[0]?.translation).toBe('Erklärung: Mutex?');
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

describe('the items of an answer', () => {
  const items = (
    markdown: string,
    choice: LanguageChoice,
    translation = '\n**Что это?**',
  ): readonly string[] => {
    const note = `### Q1: What is it?${translation}\n\n${markdown}\n`;
    return answerItems(note, parseNote(note).questions[0]!, choice);
  };

  it('are the same in whatever language they are shown', () => {
    const halves = '- round dance — круговой танец\n- waggle dance — виляющий танец';
    for (const choice of ['both', 'first', 'second'] as const)
      expect(items(halves, choice)).toEqual(['round dance', 'waggle dance']);
    const lists = '- **durable** state\n- long timers\n\n- долговечное состояние\n- долгие таймеры';
    for (const choice of ['first', 'second'] as const)
      expect(items(lists, choice)).toEqual(['**durable** state', 'long timers']);
    expect(items(lists, 'both')).toEqual([...items(lists, 'first'), ...items(lists, 'second')]);
  });

  it('stand without marker, box and what is nested in them', () => {
    const list = '1. [ ] first thing\n   goes on\n   - nested\n2. second thing';
    expect(items(list, 'both')).toEqual(['first thing    goes on', 'second thing']);
    expect(items(list, 'both', '')).toEqual(['first thing    goes on', 'second thing']);
    expect(items('```\n- no item\n```\n\nNo list.', 'both')).toEqual([]);
  });
});

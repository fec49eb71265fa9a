import { describe, expect, it } from 'vitest';
import { answerMarkdown, isBilingual, promptMarkdown } from '../../src/note/languages';
import { parseNote } from '../../src/note/parseNote';
import { sharedNote } from './sharedVault';

const text = sharedNote('Interview/Вопросы для интервью по оркестрации.md');

describe.skipIf(text === null)('the note in the shared vault', () => {
  const note = parseNote(text ?? '');
  const lines = (text ?? '').split('\n');

  it('holds 25 questions in 7 categories', () => {
    expect(note.questions.map(({ label }) => label)).toEqual(
      Array.from({ length: 25 }, (_, i) => `Q${i + 1}`),
    );
    const categories = note.questions.map(({ headings }) => headings.at(-1));
    expect([...new Set(categories)]).toEqual([
      'Category 1: Fundamentals / Основы',
      'Category 2: [[Temporal]]',
      'Category 3: [[Airflow]]',
      'Category 4: [[Conductor]]',
      'Category 5: System Design / Проектирование систем',
      'Category 6: [[Polyvision]]-Specific / Специфичные для Polyvision',
      'Category 7: Advanced / Продвинутые вопросы',
    ]);
    expect(categories.filter((category) => category === 'Category 3: [[Airflow]]')).toHaveLength(4);
    expect(note.problems).toEqual([]);
  });

  it('has an answer to each question, from the first line behind the label to the last line of content', () => {
    // One-based, as an editor shows them: read by eye.
    expect(note.questions.map(({ answer }) => answer && [answer.first + 1, answer.last + 1])).toEqual([
      [21, 29],
      [38, 48],
      [57, 70],
      [81, 100],
      [109, 117],
      [126, 137],
      [146, 166],
      [177, 185],
      [194, 205],
      [214, 229],
      [238, 243],
      [254, 265],
      [274, 280],
      [291, 324],
      [333, 359],
      [368, 397],
      [406, 420],
      [431, 452],
      [461, 483],
      [492, 508],
      [519, 555],
      [564, 601],
      [610, 620],
      [629, 659],
      [668, 718],
    ]);
    for (const { answer } of note.questions) {
      expect(lines[answer?.first ?? -1]?.trim()).not.toBe('');
      expect(lines[answer?.last ?? -1]?.trim()).not.toMatch(/^(?:---)?$/u);
    }
  });

  it('has a translation of each question', () => {
    for (const { translation } of note.questions) expect(translation).toMatch(/\p{Script=Cyrillic}/u);
    expect(note.questions.every((question) => isBilingual(question, text ?? ''))).toBe(true);
  });

  it('shows Q4 in the second language without what has a translation, and with what has none', () => {
    const question = note.questions[3]!;
    const answer = answerMarkdown(text ?? '', question, 'second').split('\n');
    expect(promptMarkdown(question, 'second')).toBe(question.translation);
    const paragraphs = answer.filter((line) => /^\p{L}/u.test(line) && !line.startsWith('Event History'));
    expect(paragraphs).toEqual([lines[82]]);
    expect(answer.filter((line) => line.startsWith('**'))).toEqual([
      '**Реализация в [[Temporal]]:**',
      '**Преимущества:**',
    ]);
    expect(answer.filter((line) => line.startsWith('- '))).toEqual(lines.slice(96, 100));
    expect(answer.filter((line) => line.startsWith('```'))).toHaveLength(2);
  });

  it('keeps every line of every answer in one of the two languages', () => {
    for (const question of note.questions) {
      const shown = ['first', 'second'] as const;
      const views = shown.map((choice) => answerMarkdown(text ?? '', question, choice));
      const { first, last } = question.answer ?? { first: 0, last: -1 };
      for (const line of lines.slice(first, last + 1)) {
        if (!line.includes(' / ')) expect(views.some((view) => view.split('\n').includes(line))).toBe(true);
      }
    }
  });

  it('links its questions to what they ask about, and the note to what it names outside of them', () => {
    expect([...new Set(note.questions[17]?.links.map(({ target }) => target))]).toEqual([
      'Polyvision',
      'Temporal',
      'Redpanda',
    ]);
    expect(note.questions[3]?.links.map(({ line }) => line + 1)).toEqual([76, 77, 85, 85]);
    expect(note.related.map(({ target, line }) => `${line + 1} ${target}`)).toEqual([
      '12 Temporal',
      '12 Airflow',
      '12 Conductor',
      '12 Polyvision',
      '756 Orchestration',
      '757 Temporal',
      '758 Conductor',
      '759 Airflow',
      '762 Orchestration',
      '763 PV-Orchestration',
    ]);
  });
});

describe.skipIf(sharedNote('Concepts/Orchestration.md') === null)(
  'the other notes in the shared vault',
  () => {
    it.each(['Concepts/Orchestration.md', 'Concepts/Kafka.md', 'Tools/Temporal.md', 'Tools/Airflow.md'])(
      'find no question in %s',
      (path) => {
        const { questions, problems } = parseNote(sharedNote(path) ?? '');
        expect({ questions, problems }).toEqual({ questions: [], problems: [] });
      },
    );
  },
);

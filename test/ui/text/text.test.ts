import { describe, expect, it } from 'vitest';
import { en } from '../../../src/ui/text/en';
import { ru } from '../../../src/ui/text/ru';
import type { Sentence } from '../../../src/ui/text/sentence';
import { createText } from '../../../src/ui/text/text';

const keys = Object.keys(en) as (keyof typeof en)[];

function forms(sentence: Sentence): readonly string[] {
  return typeof sentence === 'string' ? [sentence] : Object.values(sentence);
}

function holes(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
}

describe('text', () => {
  it('speaks Russian where the app does, and English everywhere else', () => {
    expect(createText('ru')('review.again')).toBe('Снова');
    expect(createText('ru-RU').language).toBe('ru');
    expect(createText('en')('review.again')).toBe('Again');
    expect(createText('de')('review.again')).toBe('Again');
  });

  it('chooses the plural form that the language wants', () => {
    const russian = createText('ru');
    expect([1, 2, 5, 11, 21, 25].map((n) => russian('count.questions', { n }))).toEqual([
      '1 вопрос',
      '2 вопроса',
      '5 вопросов',
      '11 вопросов',
      '21 вопрос',
      '25 вопросов',
    ]);
    const english = createText('en');
    expect([0, 1, 2].map((n) => english('count.questions', { n }))).toEqual([
      '0 questions',
      '1 question',
      '2 questions',
    ]);
  });

  it('writes numbers as the language does', () => {
    expect(createText('en')('count.questions', { n: 12_345 })).toBe('12,345 questions');
  });

  it('leaves a hole that nothing fills as it is', () => {
    expect(createText('en')('problems.line')).toBe('Line {line}');
  });

  it('says in its own words what is wrong with properties, and quotes those of the parser', () => {
    for (const language of ['en', 'ru']) {
      const said = createText(language)('problem.broken-frontmatter', { reason: 'bad indentation' });
      expect(said).toMatch(/(?:mistake in this line|в этой строке ошибка) \([“«]bad indentation[”»]\)/);
    }
  });

  it('puts a value in as it is, whatever is in it', () => {
    expect(createText('en')('review.note-gone', { name: '$& {n} `x`' })).toBe(
      'The note “$& {n} `x`” is no longer there. Its history is kept.',
    );
  });

  it.each(keys)('has the same holes in both languages: %s', (key) => {
    const english = new Set(forms(en[key]).flatMap(holes));
    for (const form of forms(ru[key])) {
      for (const hole of holes(form)) expect(english).toContain(hole);
    }
    const russian = new Set(forms(ru[key]).flatMap(holes));
    expect(russian).toEqual(english);
  });

  it('has every plural form that a language can ask for', () => {
    for (const key of keys) {
      const russian: Sentence = ru[key];
      const english: Sentence = en[key];
      expect(typeof russian).toBe(typeof english);
      if (typeof russian !== 'string')
        expect(Object.keys(russian).sort()).toEqual(['few', 'many', 'one', 'other']);
      if (typeof english !== 'string') expect(Object.keys(english).sort()).toEqual(['one', 'other']);
    }
  });
});

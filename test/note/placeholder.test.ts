import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/note/parseNote';
import { hasPlaceholder } from '../../src/note/placeholder';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';

describe('hasPlaceholder', () => {
  it.each([
    '{{title}}?',
    'What is {{ title }}?',
    '{{date:YYYY-MM-DD}}',
    '{{VALUE:name of it}}?',
    '<% tp.file.title %>?',
    '<%* tR += tp.file.title %>',
    '`{{code}}` and {{title}}',
    '`code`{{title}}',
    '{{title}}`code`',
  ])('says yes to %j', (text) => {
    expect(hasPlaceholder(text)).toBe(true);
  });

  it.each([
    'What does `{{ user }}` do?',
    'What is $\\frac{{a}}{b}$?',
    'What is $x_{{a}}$, or $x^{{a}}$?',
    'The capital is {{c1::Paris}}',
    'What does {{#if user}} do?',
    'What does <%= user %> do?',
    'Is 3 <% 4?',
    'What is a lock?',
  ])('says no to %j', (text) => {
    expect(hasPlaceholder(text)).toBe(false);
  });
});

describe('a heading with a placeholder', () => {
  it('is no question in any way of writing them', () => {
    const text = [
      '## {{title}}?',
      '### Q1: {{question}}',
      '- ## What is <% tp.file.title %>?',
      '#### 1. {{title}}',
    ]
      .map((heading) => `${heading}\n\n**Answer:** {{answer}}\n\n`)
      .join('');
    expect(parseNote(text, { shapes: SHAPE_NAMES, gate: 'accepted' }).questions).toEqual([]);
  });

  it('is not offered', () => {
    const heading = '## What is {{title}}?\n\n{{answer}}\n\n';
    expect(parseNote(heading.repeat(3)).problems).toEqual([]);
  });
});

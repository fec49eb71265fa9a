import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerMarkdown } from '../../src/note/languages';
import { createText } from '../../src/ui/text/text';
import { parseNote, type Question } from '../../src/note/parseNote';

/**
 * Each note in `test/fixtures` has its expectation beside it, in words: one paragraph for each question (line, shape,
 * label, prompt, translation, headings above), then the answer as it is rendered, in one language too where that is
 * another text, then the problems. Lines are counted from 1, as editors do.
 */
const say = createText('en');
const folder = join(import.meta.dirname, '../fixtures');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3));

function describeNote(text: string): string {
  const { questions, problems, related } = parseNote(text);
  const parts = questions.map((question) => {
    const { line, shape, label, prompt, translation, headings, answer, links } = question;
    return [
      `${line + 1} ${shape}${label === null ? '' : ` “${label}”`}: ${prompt.replaceAll('\n', '\n  ')}`,
      ...(translation === null ? [] : [`  also: ${translation}`]),
      ...(headings.length === 0 ? [] : [`  under: ${headings.join(' › ')}`]),
      ...(links.length === 0
        ? []
        : [`  links: ${links.map((link) => `${link.target} (${link.line + 1})`).join(', ')}`]),
      answer ? `  answer in ${answer.first + 1}–${answer.last + 1}:` : '  no answer',
      ...(answer ? indented(answerMarkdown(text, question, 'both')) : []),
      ...(answer ? inOneLanguage(text, question) : []),
    ].join('\n');
  });
  const rest = [
    ...related.map(
      ({ target, subpath, line }) =>
        `related: ${target}${subpath === null ? '' : `#${subpath}`} (${line + 1})`,
    ),
    ...problems.map(
      ({ line, code, values }) => `problem in ${line + 1}, ${code}: ${say(`problem.${code}`, values)}`,
    ),
  ];
  return `${[...parts, ...(rest.length === 0 ? [] : [rest.join('\n')])].join('\n\n')}\n`;
}

function inOneLanguage(text: string, question: Question): readonly string[] {
  const both = answerMarkdown(text, question, 'both');
  return (['first', 'second'] as const).flatMap((language) => {
    const one = answerMarkdown(text, question, language);
    return one === both ? [] : [`  in the ${language} language:`, ...indented(one)];
  });
}

function indented(markdown: string): readonly string[] {
  return markdown.split('\n').map((row) => `    ${row}`.trimEnd());
}

describe('the notes in test/fixtures', () => {
  it.each(names)('%s is read as its expectation says', (name) => {
    const expectation = join(folder, `${name}.expected.txt`);
    const found = describeNote(readFileSync(join(folder, `${name}.md`), 'utf8'));
    if (process.env['VIVA_WRITE_FIXTURES'] === '1' && !existsSync(expectation))
      writeFileSync(expectation, found);
    expect(found).toBe(readFileSync(expectation, 'utf8'));
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerMarkdown } from '../../src/note/languages';
import { parseNote } from '../../src/note/parseNote';

/**
 * Each note in `test/fixtures` has its expectation beside it, in words: one paragraph for each question (line, shape,
 * label, prompt, translation, headings above), then the answer as it is rendered, then the problems. Lines are counted
 * from 1, as editors do.
 */
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
      ...(answer ? answerMarkdown(text, question, 'both').split('\n') : []).map((row) =>
        `    ${row}`.trimEnd(),
      ),
    ].join('\n');
  });
  const rest = [
    ...related.map(
      ({ target, subpath, line }) =>
        `related: ${target}${subpath === null ? '' : `#${subpath}`} (${line + 1})`,
    ),
    ...problems.map(({ line, code, message }) => `problem in ${line + 1}, ${code}: ${message}`),
  ];
  return `${[...parts, ...(rest.length === 0 ? [] : [rest.join('\n')])].join('\n\n')}\n`;
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

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../demo/paths.mjs';
import { parseNote } from '../../src/note/parseNote';

const vault = join(root, 'demo', 'vault');
const paths = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);
const notes = paths.map((path) => ({
  name: basename(path, '.md'),
  note: parseNote(readFileSync(join(vault, path), 'utf8')),
}));

describe('the demo vault', () => {
  it('holds 28 questions in four notes, and none where none should be', () => {
    const counts = notes.map(({ name, note }) => [name, note.questions.length] as const);
    expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual({
      'Git under the hood': 5,
      'HTTP caching': 7,
      'Intervals and tuning': 4,
      'Вопросы о фотосинтезе': 12,
    });
  });

  it('has an answer to every question, and no problem', () => {
    const open = notes.flatMap(({ note }) => note.questions.filter(({ answer }) => answer === null));
    expect(open).toEqual([]);
    expect(notes.flatMap(({ note }) => note.problems)).toEqual([]);
  });

  it('asks every question on photosynthesis in two languages, in four categories', () => {
    const questions = notes.find(({ name }) => name === 'Вопросы о фотосинтезе')!.note.questions;
    expect(questions.filter(({ translation }) => translation === null)).toEqual([]);
    expect([...new Set(questions.map(({ headings }) => headings.at(-1)))]).toEqual([
      'Category 1: Fundamentals / Основы',
      'Category 2: [[Light reactions]]',
      'Category 3: [[Calvin cycle]]',
      'Category 4: Adaptations / Приспособления',
    ]);
  });

  it('links to notes that are there, but for three that a reader may write', () => {
    const links = notes.flatMap(({ note }) => [...note.related, ...note.questions.flatMap((q) => q.links)]);
    const names = new Set(notes.map(({ name }) => name));
    const absent = new Set(links.map(({ target }) => target).filter((target) => !names.has(target)));
    expect([...absent].sort()).toEqual(['C4 plants', 'Mitochondrion', 'Reflog']);
  });
});

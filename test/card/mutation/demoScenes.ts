import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNote } from '../../../src/note/parseNote';
import type { Scene, TrueNote } from './scene';

const folder = join(import.meta.dirname, '../../../demo/vault');

/** The notes of the demo vault that hold at least two questions; each question a card. */
export function demoScene(): Scene {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  return paths
    .sort()
    .map((path) => noteOf(path, readFileSync(join(folder, path), 'utf8')))
    .filter(({ questions }) => questions.length >= 2);
}

function noteOf(path: string, text: string): TrueNote {
  const lines = text.split('\n');
  const questions = parseNote(text).questions.map((question, index) => {
    const { label, prompt, translation, headings, answer } = question;
    const category = headings.at(-1);
    return {
      prompt,
      ...(label === null ? {} : { label }),
      ...(translation === null ? {} : { translation }),
      ...(category === undefined ? {} : { category }),
      ...(answer === null ? {} : { answer: lines.slice(answer.first, answer.last + 1).join('\n') }),
      truth: `${path} ${index}`,
    };
  });
  return { path: `notes/${path}`, questions };
}

import { findQuestions, type FoundQuestion } from '../../../src/card/found';
import { parseNote } from '../../../src/note/parseNote';
import type { TrueNote } from './scene';

/**
 * Every question of a note as the parser reads it, with the card that it truly is. `levelOf` gives the level of the
 * heading of each question, whose labels all have to be there; categories are headings of level 2.
 */
export function readNote(
  { path, questions }: TrueNote,
  levelOf: (index: number) => number,
): ReadonlyMap<FoundQuestion, string | null> {
  let category: string | undefined;
  const parts = questions.map((question, index) => {
    const head = question.category === category ? '' : `## ${question.category ?? ''}\n\n`;
    category = question.category;
    const translation = question.translation === undefined ? '' : `**${question.translation}**\n\n`;
    const heading = `${'#'.repeat(levelOf(index))} ${question.label ?? ''}: ${question.prompt}`;
    return `${head}${heading}\n\n${translation}${question.answer ?? ''}\n`;
  });
  const text = parts.join('\n');
  const found = findQuestions(path, text, parseNote(text));
  if (found.length !== questions.length) {
    throw new Error(`${questions.length} questions were written, ${found.length} were read:\n${text}`);
  }
  return new Map(found.map((one, index) => [one, questions[index]?.truth ?? null]));
}

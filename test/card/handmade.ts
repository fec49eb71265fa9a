import type { Anchor } from '../../src/card/anchor';
import { anchorOf, findQuestions, type FoundQuestion } from '../../src/card/found';
import type { Question } from '../../src/note/question';

export interface HandmadeQuestion {
  readonly label?: string;
  readonly prompt: string;
  readonly translation?: string;
  readonly category?: string;
  readonly answer?: string;
}

/** A note put together from questions, without the parser: text and what stands in it. */
export function handmadeNote(questions: readonly HandmadeQuestion[]): {
  readonly text: string;
  readonly questions: readonly Question[];
} {
  const lines: string[] = [];
  const made = questions.map(({ label, prompt, translation, category, answer }): Question => {
    const line = lines.push(`### ${label === undefined ? '' : `${label}: `}${prompt}`) - 1;
    if (translation !== undefined) lines.push(`**${translation}**`);
    const first = lines.length;
    if (answer !== undefined) lines.push(...answer.split('\n'));
    const range = answer === undefined ? null : { first, last: lines.length - 1 };
    return {
      label: label ?? null,
      prompt,
      translation: translation ?? null,
      headings: category === undefined ? [] : [category],
      line,
      answer: range,
      links: [],
      shape: 'A',
    };
  });
  return { text: `${lines.join('\n')}\n`, questions: made };
}

export function foundIn(path: string, questions: readonly HandmadeQuestion[]): readonly FoundQuestion[] {
  const note = handmadeNote(questions);
  return findQuestions(path, note.text, note);
}

/** One anchor per question, named `<prefix>0`, `<prefix>1`, … */
export function anchorsOf(found: readonly FoundQuestion[], prefix = 'card'): readonly Anchor[] {
  return found.map((question, index) => anchorOf(`${prefix}${index}`, question));
}

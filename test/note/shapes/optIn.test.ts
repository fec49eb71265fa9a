import { describe, expect, it } from 'vitest';
import { answerMarkdown } from '../../../src/note/languages';
import { parseNote } from '../../../src/note/parseNote';

const question = 'What is a lock?';

/** An example of each shape that is not read by itself; the answer of all is the same. */
const EXAMPLES: readonly (readonly [shape: string, text: string])[] = [
  ['question-mark', '## What is a lock?\n\nA thing.'],
  ['heading-3', '### What is a lock?\n\nA thing.'],
  ['details', '<details><summary>What is a lock?</summary>\n\nA thing.\n\n</details>'],
  ['callout', '> [!question] What is a lock?\n> A thing.'],
  ['callout', '> [!faq] What is a lock?\n\nA thing.'],
  ['callout', '> [!question] What is a lock?\n>> [!answer]\n>> A thing.'],
  ['numbered-bold', '1. **What is a lock?**\n   A thing.'],
  ['numbered-bold', '**1. What is a lock?**\n\nA thing.'],
  ['bold-question', '**What is a lock?**\n\nA thing.'],
  ['list-heading', '- ## What is a lock?\n  A thing.'],
  ['split-card', 'What is a lock?\n?\nA thing.'],
  ['inline-card', 'What is a lock? :: A thing.'],
];

describe('a shape that is not read by itself', () => {
  it.each(EXAMPLES)('%s is read where it is named, and only there: %j', (shape, text) => {
    expect(parseNote(text).questions).toEqual([]);
    const note = parseNote(text, { shapes: [shape] });
    const [found] = note.questions;
    expect(note.questions.map(({ shape: name, prompt }) => [name, prompt])).toEqual([[shape, question]]);
    expect(answerMarkdown(text, found!, 'both')).toContain('A thing.');
    const inNote = parseNote(`---\nviva: [${shape}]\n---\n${text}`).questions;
    expect(inNote.map(({ prompt }) => prompt)).toEqual([question]);
  });
});

describe('details', () => {
  it('are no question where they fold a table of contents away', () => {
    const contents =
      '<details><summary>Contents</summary>\n\n1. [A](#a)\n2. [B](#b)\n3. [C](#c)\n\n</details>\n\n';
    const text = `${contents}<details><summary>What is a lock?</summary>\n\nA thing, see [keys](#keys).\n\n</details>`;
    const { questions } = parseNote(text, { shapes: ['details'] });
    expect(questions.map(({ prompt }) => prompt)).toEqual([question]);
  });

  it('belong to the answer of the list item that they stand in', () => {
    const text =
      '- ## What is a lock?\n\n  A thing.\n\n  <details><summary>See a picture</summary>\n\n  It is here.\n\n  </details>\n\n' +
      '- ## What is a key?\n\n  Another thing.\n\n<details><summary>Why?</summary>\n\nSo it is.\n\n</details>';
    const { questions } = parseNote(text, { shapes: ['details', 'list-heading'] });
    expect(questions.map(({ prompt, answer }) => [prompt, answer])).toEqual([
      [question, { first: 2, last: 8 }],
      ['What is a key?', { first: 12, last: 12 }],
      ['Why?', { first: 16, last: 16 }],
    ]);
  });
});

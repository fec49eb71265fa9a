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

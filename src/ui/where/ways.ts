import type { Text, TextKey } from '../text/text';

/** A way of writing questions that a person can switch on. */
export interface Way {
  readonly shape: string;
  readonly name: TextKey;
  /** 1…6 for headings of a level. */
  readonly level?: number;
  /** `{q}`, `{a}` and `{t}` stand for a question, its answer and a topic. */
  readonly example: string;
}

/** All of them. */
export const ways: readonly Way[] = [
  { shape: 'question-mark', name: 'shapes.question-mark', example: '## {q}' },
  ...[1, 2, 3, 4, 5, 6].map((level): Way => ({
    shape: `heading-${level}`,
    name: 'shapes.heading-level',
    level,
    example: `${'#'.repeat(level)} {t}`,
  })),
  {
    shape: 'details',
    name: 'shapes.details',
    example: '<details><summary>{q}</summary>\n{a}\n</details>',
  },
  { shape: 'callout', name: 'shapes.callout', example: '> [!question] {q}\n> {a}' },
  { shape: 'numbered-bold', name: 'shapes.numbered-bold', example: '1. **{q}**\n   {a}' },
  { shape: 'bold-question', name: 'shapes.bold-question', example: '**{q}**\n{a}' },
  { shape: 'list-heading', name: 'shapes.list-heading', example: '- ## {q}\n  {a}' },
  { shape: 'split-card', name: 'shapes.split-card', example: '{q}\n?\n{a}' },
  { shape: 'inline-card', name: 'shapes.inline-card', example: '{q} :: {a}' },
];

/** As a person would write it. */
export function exampleOf(text: Text, { example }: Way): string {
  return example
    .replace('{q}', text('shapes.q'))
    .replace('{a}', text('shapes.a'))
    .replace('{t}', text('shapes.topic'));
}

import type { Sentence } from '../sentence';

export const outside = {
  'link.uri-deed': 'This link asks for “{value}”, which Viva cannot do. It can do card, review and quiz.',
  'link.uri-card': 'This link names no card: “{value}”. Copy it again from the question.',
  'outside.uri-scope': 'This link cannot be followed. {problem}',
  'outside.no-card': 'The question of this link is in no note now. Its history is kept.',
  'outside.no-question': 'There is no question in the scope of this link.',
  'cli.viva': 'How many questions there are, due and new',
  'cli.due': 'The questions that are due',
  'cli.list': 'The questions of a scope',
  'cli.stats': 'How many questions stand how',
  'cli.problems': 'Problems found in notes',
  'cli.scope': 'Which questions, like "topic:Temporal -tag:done"; without it all',
  'cli.format': 'How to print them; text without it',
  'cli.bad-format': '“{value}” is no format. Use json, tsv or text.',
  'cli.nothing': 'Nothing.',
} satisfies Readonly<Record<string, Sentence>>;

import type { Sentence } from '../sentence';

export const problems = {
  'problems.title': 'Problems found in notes',
  'problems.none': 'No problems found.',
  'problems.count': { one: '{n} problem', other: '{n} problems' },
  'problems.line': 'Line {line}',
  'problem.no-answer': 'The question “{question}” has no answer. Write one below it.',
  'problem.gate':
    '{count} headings here look like questions, for example “{example}”. They are asked only if you say so.',
  'problem.broken-frontmatter':
    'The properties at the top cannot be read: {reason}. Correct them, or remove them.',
  'problem.duplicate-question':
    'The question “{question}” stands here twice. Each is a card of its own; reword one.',
  'problem.unclosed-fence':
    'A code block is opened here and never closed, so all that follows is code. Close it.',
  'problem.unknown-shape': '“{shape}” is no shape of questions that Viva knows. Known are: {known}.',
  'problem.label-without-question': 'An answer label without a question above it. Put a question there.',
} satisfies Readonly<Record<string, Sentence>>;

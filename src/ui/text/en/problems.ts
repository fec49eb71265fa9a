import type { Sentence } from '../sentence';

export const problems = {
  'problems.title': 'Problems found in notes',
  'problems.none': 'No problems found.',
  'problems.count': { one: '{n} problem', other: '{n} problems' },
  'problems.line': 'Line {line}',
  'problems.offers': 'Are these questions?',
  'problems.offers-desc':
    'Headings that look like questions are asked only if you say so. Notes stay as they are.',
  'problems.offer': {
    one: '{n} heading, for example “{example}”',
    other: '{n} headings, for example “{example}”',
  },
  'problems.accept': 'Treat as questions',
  'problems.refuse': 'No',
  'problems.folder': 'All of “{folder}”',
  'problems.vault': 'The whole vault',
  'problems.answered': { one: '{n} answer given', other: '{n} answers given' },
  'problems.accepted': 'Questions',
  'problems.refused': 'No questions',
  'problems.ask-again': 'Ask again',
  'problem.no-answer': 'The question “{question}” has no answer. Write one below it.',
  'problem.gate':
    '{count} headings here look like questions, for example “{example}”. They are asked only if you say so.',
  'problem.broken-frontmatter':
    'The properties at the top cannot be read: there is a mistake in this line (“{reason}”). Correct them, or remove them.',
  'problem.duplicate-question':
    'The question “{question}” stands here twice. Each is a card of its own; reword one.',
  'problem.unclosed-fence':
    'A code block is opened here and never closed, so all that follows is code. Close it.',
  'problem.unknown-shape': '“{value}” is no shape of questions that Viva knows. Known are: {known}.',
  'problem.unknown-languages':
    '“{value}” in viva-languages names no two languages, as “en de” does. Known are: {known}. Languages in different scripts need no naming.',
  'problem.label-without-question': 'An answer label without a question above it. Put a question there.',
} satisfies Readonly<Record<string, Sentence>>;

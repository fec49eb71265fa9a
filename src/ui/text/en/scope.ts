import type { Sentence } from '../sentence';

export const scope = {
  'scope.vault': 'The whole vault',
  'scope.due': 'Due now',
  'scope.new': 'Never asked yet',
  'scope.flagged': 'Flagged',
  'scope.weak': { one: 'The weakest one', other: 'The {n} weakest' },
  'scope.search': 'Questions with “{words}”',
  'scope.cards': { one: '{n} question picked', other: '{n} questions picked' },
  'scope.problem': 'At character {at}: {problem}',
  'scope.missing': 'There are no questions in “{value}”: nothing that has any is called so.',
  'scope-problem.unclosed-quote': 'the quotation mark of {value} is not closed. Add one at the end.',
  'scope-problem.unknown-kind':
    'a scope cannot say “{value}:”. Use folder:, note:, category:, tag:, topic:, weak: or cards:, or put words to look for in quotation marks.',
  'scope-problem.no-value': 'something is missing in “{value}”. Write it right behind, like topic:Temporal.',
  'scope-problem.bad-weak': '“{value}” needs a number from 1 to 9999, like weak:20.',
  'scope-problem.bad-depth': '“{value}” needs a number of links from 1 to 3, like depth:2.',
  'scope-problem.depth-alone': '“{value}” belongs right behind a topic, like topic:Temporal depth:2.',
  'scope-problem.bad-category':
    '“{value}” needs note and heading, like category:"Work/Interview.md#Category 1".',
  'scope-problem.bad-cards': '“{value}” needs ids of cards with commas between them.',
  'scope-problem.too-long': 'a scope this long is not read. Use fewer words.',
} satisfies Readonly<Record<string, Sentence>>;

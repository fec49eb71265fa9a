import type { Sentence } from '../sentence';

export const app = {
  'command.review': 'Review due questions',
  'command.quiz': 'Quiz me…',
  'command.quiz-note': 'Quiz me on this note',
  'command.undo': 'Undo the last grade',
  'command.problems': 'Show problems found in notes',
  'view.review': 'Review',
  'ribbon.review': 'Review due questions',
  'status.due': { one: '{n} due', other: '{n} due' },
  'status.none': 'Nothing due',
  'status.start': 'Not started',
  'count.questions': { one: '{n} question', other: '{n} questions' },
  'count.notes': { one: '{n} note', other: '{n} notes' },
  'count.due': { one: '{n} due', other: '{n} due' },
  'count.new': { one: '{n} new', other: '{n} new' },
  'count.remembered': '{percent} % remembered',
  'loading.journal': 'Reading your history…',
  'loading.answer': 'Reading the answer…',
} satisfies Readonly<Record<string, Sentence>>;

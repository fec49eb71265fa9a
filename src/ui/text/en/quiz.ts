import type { Sentence } from '../sentence';

export const quiz = {
  'quiz.pick': 'Choose what to be asked about…',
  'quiz.empty': 'No questions found. Viva asks what stands in your notes.',
  'quiz.vault': 'The whole vault',
  'quiz.kind-vault': 'Vault',
  'quiz.kind-folder': 'Folder',
  'quiz.kind-note': 'Note',
  'quiz.kind-category': 'Category',
  'quiz.kind-topic': 'Topic',
  'quiz.navigate': 'to move',
  'quiz.choose': 'to start',
  'quiz.dismiss': 'to close',
  'quiz.title': 'Quiz: {scope}',
  'quiz.position': '{n} of {total}',
  'quiz.practice': 'Practice: the schedule stays as it is.',
  'quiz.end': '{known} of {total} known',
  'quiz.end-none': 'Ended before the first answer.',
  'quiz.reread': 'Reread: {names}',
  'quiz.close': 'Close',
  'quiz.repeat': 'Once more',
  'quiz.no-note': 'There are no questions in this note.',
} satisfies Readonly<Record<string, Sentence>>;

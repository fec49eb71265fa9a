import type { Sentence } from '../sentence';

export const settings = {
  'settings.review': 'Review',
  'settings.new-per-day': 'New questions a day',
  'settings.new-per-day-desc': 'How many questions that were never asked before come up in a day.',
  'settings.reviews-per-day': 'Reviews a day',
  'settings.reviews-per-day-desc': 'How many questions come up again in a day at the most.',
  'settings.language': 'Language of questions',
  'settings.language-desc': 'For notes in two languages: which one is asked.',
  'settings.answer-language': 'Language of answers',
  'settings.answer-language-desc': 'Which language is shown when the answer is revealed.',
  'settings.same': 'As the question',
  'settings.languages': 'Two languages in one script',
  'settings.languages-desc':
    'Notes in English and German, say, are told apart by short words; naming the pair makes it surer. A note can name its own: “viva-languages: en de”.',
  'settings.languages-auto': 'By each question',
  'settings.where': 'Where to look',
  'settings.leave-out-folders': 'Folders to leave out',
  'settings.leave-out-folders-desc': 'One a line. Questions in them pause; their history is kept.',
  'settings.leave-out-tags': 'Tags to leave out',
  'settings.leave-out-tags-desc': 'One a line. Notes with such a tag pause.',
  'settings.leave-out-notes': 'Notes to leave out',
  'settings.leave-out-notes-desc': 'One path a line. Or put “viva: false” into the properties of a note.',
  'settings.shapes': 'More ways of writing questions',
  'settings.shapes-desc':
    'One name a line: question-mark, heading-1 … heading-6, details, callout, numbered-bold, bold-question, list-heading, split-card, inline-card.',
  'settings.memory': 'Memory',
  'settings.engine': 'Scheduler',
  'settings.engine-desc':
    'FSRS-6 is newer and more exact. Changing it replays your whole history; nothing is lost.',
  'settings.retention': 'Desired retention',
  'settings.retention-desc':
    'How much you want to remember when a question comes up again. More means more reviews.',
  'settings.maximum-interval': 'Longest interval',
  'settings.maximum-interval-desc': 'Days after which every question comes up again.',
  'settings.learning-steps': 'Learning steps',
  'settings.learning-steps-desc': 'Minutes until a new question comes again, separated by spaces.',
  'settings.relearning-steps': 'Relearning steps',
  'settings.relearning-steps-desc': 'Minutes until a forgotten question comes again, separated by spaces.',
  'settings.fuzz': 'Spread due days a little',
  'settings.fuzz-desc': 'So that questions that were learnt together do not always come together.',
  'settings.rollover': 'A new day begins at',
  'settings.rollover-desc':
    'Hour of the night, 0 to 23. What you review before it counts for the day before.',
  'settings.weights': 'FSRS weights',
  'settings.weights-desc': '{count} numbers, separated by commas; empty for the published ones.',
  'settings.invalid': 'This value cannot be used.',
  'settings.invalid-number': 'Enter a number from {min} to {max}.',
  'settings.invalid-steps': 'Enter whole minutes, separated by spaces, like 1 10.',
  'settings.invalid-weights': 'Enter exactly {count} numbers, separated by commas, or nothing.',
  'settings.invalid-stored':
    'The stored value of “{name}” cannot be used, so the default applies. It stays stored until you change it here.',
} satisfies Readonly<Record<string, Sentence>>;

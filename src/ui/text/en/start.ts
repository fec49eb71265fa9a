import type { Sentence } from '../sentence';

export const start = {
  'start.title': 'Questions in your notes',
  'start.looking': 'Looking through the vault: {done} of {total} notes…',
  'start.found': {
    one: '{n} question found. It is asked only after you start.',
    other: '{n} questions found. Nothing is asked before you start.',
  },
  'start.top': 'Top of the vault',
  'start.promise':
    'Your notes stay as they are: nothing is ever written into them. What is left out can be changed at any time, in the settings too.',
  'start.start': 'Start',
  'start.settings': 'Settings',
  'start.leave-out': 'Leave out',
  'start.leave-out-all': 'Leave out with subfolders',
  'start.take-in': 'Take in again',
  'start.take-in-place': 'Take in {name} again',
  'start.drop': 'Remove',
  'start.drop-place': 'Remove {name}',
  'start.excluded': 'Obsidian’s own settings exclude {names}: {count}.',
  'start.all-out': 'All questions of this vault are left out.',
  'start.show-all': { one: 'Show {n} folder', other: 'Show all {n} folders' },
  'start.offers': {
    one: '{n} note with headings that look like questions',
    other: '{n} notes with headings that look like questions',
  },
  'start.show-problems': 'Show them',
  'start.nothing': 'No questions found in this vault.',
  'start.how': 'A heading with a label is a question, and what stands below it is the answer:',
  'start.sample': '### Q1: What is a closure?\n\nA function together with the variables it was made with.',
} satisfies Readonly<Record<string, Sentence>>;

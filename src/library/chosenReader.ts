import type { ParsedNote, ParseOptions } from '../note/parseNote';
import { DEFAULT_SHAPES } from '../note/shapes/shapes';
import { createNoteReader, type NoteReader } from './noteReader';
import { gateAt, shapesAt, staysRefused, type ReadingChoices } from './readingChoices';

/** Reads each note as the person chose for it. `choices` is asked at each reading. */
export function createChosenReader(choices: () => ReadingChoices): NoteReader {
  const reader = createNoteReader((path) => optionsAt(choices(), path));
  return {
    couldHold: (path, outline) => reader.couldHold(path, outline),
    read: (path, text) => withoutRefused(reader.read(path, text), choices(), path),
  };
}

/** An answer of *no* to a single note is looked at anew each time: the note may have changed much. */
function optionsAt(choices: ReadingChoices, path: string): ParseOptions {
  const gate = gateAt(choices, path);
  const chosen = shapesAt(choices, path);
  return {
    shapes: chosen.length === 0 ? DEFAULT_SHAPES : [...DEFAULT_SHAPES, ...chosen],
    languages: choices.languages,
    gate: gate === true ? 'accepted' : gate === false ? 'refused' : 'unknown',
  };
}

function withoutRefused(note: ParsedNote, choices: ReadingChoices, path: string): ParsedNote {
  const then = gateAt(choices, path);
  if (typeof then !== 'number') return note;
  const problems = note.problems.filter(
    ({ code, values }) => code !== 'gate' || !staysRefused(then, Number(values['count'])),
  );
  return {
    get frontmatter() {
      return note.frontmatter;
    },
    off: note.off,
    questions: note.questions,
    get related() {
      return note.related;
    },
    problems,
  };
}

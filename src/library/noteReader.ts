import { couldHold } from '../note/couldHold';
import { parseNote, type ParsedNote, type ParseOptions } from '../note/parseNote';
import type { NoteOutline } from './ports';

/** How notes are read; what counts as a question may differ from note to note. */
export interface NoteReader {
  read(path: string, text: string): ParsedNote;
  /** False: a note with this outline cannot hold a question, so it need not be read. */
  couldHold(path: string, outline: NoteOutline): boolean;
}

/** The reader of the plugin; `optionsFor` is asked at each reading. */
export function createNoteReader(optionsFor: (path: string) => ParseOptions): NoteReader {
  return {
    read: (path, text) => parseNote(text, optionsFor(path)),
    couldHold: (path, outline) => couldHold(outline, optionsFor(path)),
  };
}

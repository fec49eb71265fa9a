import { findQuestions, type FoundQuestion } from '../card/found';
import type { ParsedNote } from '../note/parseNote';
import type { Problem, WikiLink } from '../note/question';
import type { NoteFile, NoteOutline } from './ports';

/** What the index keeps of a note: what was found in it, never its text. */
export interface NoteEntry {
  readonly file: NoteFile;
  readonly found: readonly FoundQuestion[];
  readonly problems: readonly Problem[];
  /** Links that concern the note as a whole; kept only where there are questions. */
  readonly related: readonly WikiLink[];
  readonly tags: readonly string[];
  /** `viva: false` in its frontmatter. */
  readonly off: boolean;
}

const nothing: readonly never[] = [];

/** Of a note that needs no reading, or holds nothing. */
export function emptyEntry(file: NoteFile, off: boolean): NoteEntry {
  return {
    file,
    found: nothing,
    problems: nothing,
    related: nothing,
    tags: nothing,
    off,
  };
}

/** Of a note that was read. */
export function entryOf(
  file: NoteFile,
  text: string,
  note: ParsedNote,
  outline: NoteOutline | null,
): NoteEntry {
  const { questions, problems, off } = note;
  if (questions.length === 0 && problems.length === 0) return emptyEntry(file, off);
  return {
    file,
    found: findQuestions(file.path, text, note),
    problems,
    related: questions.length === 0 ? nothing : note.related,
    tags: outline?.tags ?? tagsOf(note.frontmatter),
    off,
  };
}

/** What a note's frontmatter says, where the note need not be read. */
export function isOff(frontmatter: NoteOutline['frontmatter']): boolean {
  return frontmatter?.['viva'] === false;
}

/** The same note under another path. */
export function movedEntry(entry: NoteEntry, path: string): NoteEntry {
  const file = { ...entry.file, path };
  return { ...entry, file, found: entry.found.map((found) => ({ ...found, path })) };
}

/** Tags as Obsidian reads them from frontmatter: a list, or words between commas or spaces. */
function tagsOf(frontmatter: Readonly<Record<string, unknown>>): readonly string[] {
  const tags = frontmatter['tags'] ?? frontmatter['tag'];
  if (typeof tags === 'string') return tags.split(/[\s,]+/).filter((tag) => tag !== '');
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : nothing;
}

import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { entryOf, type NoteEntry } from '../../src/library/noteEntry';
import { type ParsedNote, parseNote } from '../../src/note/parseNote';
import type { Bench } from './bench';
import { doublings } from './doubling';
import { headingsOnly } from './headingsOnly';
import { generateNotes } from './notes';

const NOTES = 1000;
let texts: readonly string[] = [];
const parser = new MarkdownIt('commonmark');

/** Block structure alone: inline content is not looked at. */
parser.core.ruler.disable('inline');

const each = <Result>(read: (text: string) => Result): Result[] => texts.map(read);

/** Texts as they come from a file. Those that were put together here are chains of pieces, slower for all cases. */
const asRead = (text: string): string => Buffer.from(text).toString();

/** Nothing is left for later. */
function inFull(text: string): ParsedNote {
  const { frontmatter, off, questions, related, problems } = parseNote(text);
  return { frontmatter, off, questions, related, problems };
}

/** What the index does with a note, fingerprints included. */
function entry(text: string): NoteEntry {
  return entryOf({ path: 'Note.md', mtime: 1, size: text.length }, text, parseNote(text), null);
}

export default {
  title: `Reading ${NOTES} notes, a sixth of them with questions`,
  reference: 'headings only',
  setup(paths) {
    const notes = paths.length > 0 ? paths.map((path) => readFileSync(path, 'utf8')) : null;
    texts = (notes ?? generateNotes(NOTES).map(({ text }) => text)).map(asRead);
  },
  cases: {
    'headings only': () => each(headingsOnly),
    parseNote: () => each((text) => parseNote(text)),
    'parseNote, everything of it': () => each(inFull),
    'entry of the index': () => each(entry),
    'markdown-it, blocks': () => each((text) => parser.parse(text, {}).length),
  },
  bytes: () => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  figures: () => ({
    notes: texts.length,
    questions: texts.reduce((sum, text) => sum + parseNote(text).questions.length, 0),
    ...doublings(),
  }),
} satisfies Bench;

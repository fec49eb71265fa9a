import MarkdownIt from 'markdown-it';
import { readFileSync } from 'node:fs';
import { parseNote } from '../../src/note/parseNote';
import type { Bench } from './bench';
import { headingsOnly } from './headingsOnly';
import { generateNotes } from './notes';

const NOTES = 1000;
let texts: readonly string[] = [];
const parser = new MarkdownIt('commonmark');

/** Block structure alone: inline content is not looked at. */
parser.core.ruler.disable('inline');

const each = <Result>(read: (text: string) => Result): Result[] => texts.map(read);

export default {
  title: `Reading ${NOTES} notes, a sixth of them with questions`,
  reference: 'headings only',
  setup(paths) {
    texts =
      paths.length > 0
        ? paths.map((path) => readFileSync(path, 'utf8'))
        : generateNotes(NOTES).map(({ text }) => text);
  },
  cases: {
    'headings only': () => each(headingsOnly),
    parseNote: () => each((text) => parseNote(text)),
    'markdown-it, blocks': () => each((text) => parser.parse(text, {}).length),
  },
  bytes: () => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  figures: () => ({
    notes: texts.length,
    questions: texts.reduce((sum, text) => sum + parseNote(text).questions.length, 0),
  }),
} satisfies Bench;

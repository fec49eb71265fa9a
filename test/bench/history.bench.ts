import { basename, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { parseNote } from '../../src/note/parseNote';
import type { Bench } from './bench';
import { GitHistory } from './gitHistory';
import { Replay } from './historyReplay';

const usage = `Say which git repository: npm run bench -- history PATH [--headings LEVELS] [--most COMMITS]
  --headings 3,4   every heading of these levels is a question, besides what Viva finds by itself
  --most 500       the last 500 commits alone`;

let replay = new Replay(() => []);
let where = '';

function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(name);
  return at === -1 ? null : (args[at + 1] ?? null);
}

/** Headings of these levels, also in numbered lists, are made questions that Viva finds without being asked. */
function asQuestions(text: string, levels: readonly number[]): string {
  if (levels.length === 0) return text;
  return text.replace(/^(?:\d+\.\s+)?(#{1,6}) +(?=\S)/gm, (whole, marks: string) =>
    levels.includes(marks.length) ? `${marks} Q: ` : whole,
  );
}

/**
 * Replays a git history: the notes of each commit against the cards of the one before, as the library would. Tells how
 * many cards were kept, and writes down all that it was not told by the question alone, to be read by eye.
 */
export default {
  title: 'Every question of a git history, commit by commit',
  setup(args) {
    const [path] = args.filter((arg, at) => !arg.startsWith('--') && !(args[at - 1] ?? '').startsWith('--'));
    if (path === undefined) throw new Error(usage);
    const levels = (option(args, '--headings') ?? '')
      .split(',')
      .map(Number)
      .filter((level) => level > 0);
    const most = Number(option(args, '--most') ?? Infinity);
    where = resolve(path);
    const history = new GitHistory(where);
    replay = new Replay((text) => parseNote(asQuestions(text, levels)).questions);
    for (const commit of history.commits(most)) replay.take(commit.hash, history.changesOf(commit));
    writeFileSync(`bench-results/history-${basename(where)}.txt`, replay.story());
  },
  cases: {},
  figures: () => replay.figures(),
  notes: () => [
    'What was not told by the question alone is written down in bench-results/, to be read by eye.',
  ],
} satisfies Bench;

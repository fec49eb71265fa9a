import { basename, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { parseNote } from '../../src/note/parseNote';
import { DEFAULT_SHAPES, SHAPE_NAMES } from '../../src/note/shapes/shapes';
import type { Bench } from './bench';
import { GitHistory } from './gitHistory';
import { Replay } from './historyReplay';

const usage = `Say which git repository: npm run bench -- history PATH [--shapes NAMES] [--most COMMITS]
  --shapes heading-3,details   what Viva reads as a question besides what it finds by itself
  --most 500                   the last 500 commits alone`;

let replay = new Replay(() => []);
let where = '';

function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(name);
  return at === -1 ? null : (args[at + 1] ?? null);
}

function shapesOf(args: readonly string[]): readonly string[] {
  const names = (option(args, '--shapes') ?? '').split(',').filter((name) => name !== '');
  const wrong = names.filter((name) => !SHAPE_NAMES.includes(name));
  if (wrong.length > 0) {
    throw new Error(`No such shape: ${wrong.join(', ')}. There are: ${SHAPE_NAMES.join(', ')}.`);
  }
  return [...DEFAULT_SHAPES, ...names];
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
    const shapes = shapesOf(args);
    const most = Number(option(args, '--most') ?? Infinity);
    where = resolve(path);
    const history = new GitHistory(where);
    replay = new Replay((text) => parseNote(text, { shapes }).questions);
    for (const commit of history.commits(most)) replay.take(commit.hash, history.changesOf(commit));
    writeFileSync(`bench-results/history-${basename(where)}.txt`, replay.story());
  },
  cases: {},
  figures: () => replay.figures(),
  notes: () => [
    'What was not told by the question alone is written down in bench-results/, to be read by eye.',
  ],
} satisfies Bench;

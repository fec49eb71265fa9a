import { edgesOf, type Resolve } from '../../src/library/edges';
import { entryOf, type NoteEntry } from '../../src/library/noteEntry';
import { TopicGraph } from '../../src/library/topicGraph';
import { parseNote } from '../../src/note/parseNote';
import type { Bench } from './bench';
import { generateNotes } from './notes';

const notes = 10_000;
const questions = 40_000;
/** Each update is a matter of microseconds: so many are timed together. */
const updates = 1_000;

let entries: readonly NoteEntry[] = [];
let graph = new TopicGraph();
const paths = new Map<string, string>();
/** As the app does, but with one look into a map: what the resolver takes is not the graph's. */
const resolve: Resolve = (linkPath) => paths.get(linkPath) ?? null;

/** Notes with questions until there are so many, then notes that only are linked to. */
function entriesOfVault(): readonly NoteEntry[] {
  const made: NoteEntry[] = [];
  let held = 0;
  for (const { path, text } of generateNotes(notes)) {
    const { frontmatter, off, questions: all, related, problems } = parseNote(text);
    const some = { frontmatter, off, questions: all.slice(0, questions - held), related, problems };
    const entry = entryOf({ path, mtime: 1, size: text.length }, text, some, null);
    held += entry.found.length;
    made.push(entry);
  }
  // The generated notes hold fewer: the same ones once more, under other paths.
  for (const entry of [...made]) {
    if (held >= questions) break;
    if (entry.found.length === 0) continue;
    const found = entry.found.slice(0, questions - held);
    held += found.length;
    made.push({ ...entry, file: { ...entry.file, path: `Again/${entry.file.path}` }, found });
  }
  const spare = made.length - notes;
  let dropped = 0;
  return made.filter((entry) => entry.found.length > 0 || dropped++ >= spare);
}

function rebuilt(): TopicGraph {
  const fresh = new TopicGraph();
  for (const entry of entries) fresh.put(entry.file.path, edgesOf(entry, resolve));
  return fresh;
}

export default {
  title: 'Keeping the graph of topics: one note that changed, beside building it anew',
  reference: 'rebuild',
  setup() {
    entries = entriesOfVault();
    for (const { file } of entries) paths.set(file.path.slice(0, -3).split('/').at(-1) ?? '', file.path);
    for (const name of ['Kafka', 'Postgres', 'Raft', 'Idempotency']) paths.set(name, `Tools/${name}.md`);
    graph = rebuilt();
  },
  cases: {
    rebuild: rebuilt,
    [`${updates} × one note`]: () => {
      const holding = entries.filter(({ found }) => found.length > 0);
      for (let n = 0; n < updates; n++) {
        const entry = holding[(n * 7919) % holding.length];
        if (entry !== undefined) graph.put(entry.file.path, edgesOf(entry, resolve));
      }
      return graph;
    },
    'questions of every topic': () => [...graph.all()].map(({ key }) => graph.questionsAbout(key).length),
  },
  figures: () => ({
    notes: entries.length,
    questions: entries.reduce((sum, { found }) => sum + found.length, 0),
    topics: [...graph.all()].length,
    'the graph after the updates is the rebuilt one': String(
      JSON.stringify(stateOf(graph)) === JSON.stringify(stateOf(rebuilt())),
    ),
  }),
} satisfies Bench;

function stateOf(of: TopicGraph): unknown {
  return [...of.all()]
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map((topic) => [topic, of.questionsAbout(topic.key)]);
}

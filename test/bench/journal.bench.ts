import { decodeChunk, encodeChunk, encodeEvent } from '../../src/journal/chunk';
import type { JournalEvent } from '../../src/journal/event';
import { createJournal, type GrowingJournal } from '../../src/journal/fold';
import type { Review } from '../../src/journal/journal';
import { createEngine } from '../../src/memory/engines';
import type { Memory } from '../../src/memory/engine';
import { seedOf } from '../../src/memory/fuzz';
import { replay } from '../../src/memory/replay';
import type { Bench } from './bench';
import { journalOfYears, type Size } from './journalOfYears';

// `npm run bench -- journal` takes 10,000 cards and 100,000 reviews; `-- journal large` ten times as many.
const usual: Size = { cards: 10_000, reviews: 100_000 };
const large: Size = { cards: 100_000, reviews: 1_000_000 };

const engine = createEngine('fsrs-6', { weights: null, learningSteps: [1, 10], relearningSteps: [10] });
let size = usual;
let events: readonly JournalEvent[] = [];
let chunk = '';
let json = '';
let journal: GrowingJournal = createJournal();
let newest: JournalEvent[] = [];
let reviewsOfCards: readonly (readonly [id: string, reviews: readonly Review[]])[] = [];

/** As a pack does it: one run for each writer. */
function encodeAll(all: readonly JournalEvent[]): string {
  const byWriter = new Map<string, JournalEvent[]>();
  for (const event of all) {
    const there = byWriter.get(event.writer);
    if (there === undefined) byWriter.set(event.writer, [event]);
    else there.push(event);
  }
  const runs = Array.from(byWriter, ([writer, list]) => ({
    writer,
    first: 1,
    last: list[list.length - 1]?.sequence ?? 1,
    count: list.length,
  }));
  return encodeChunk([...byWriter.values()].flat(), runs);
}

function decodeAll(text: string): readonly JournalEvent[] {
  const read = decodeChunk(text);
  if (read.state !== 'decoded') throw new Error(`The chunk is ${read.state}.`);
  return read.events;
}

/** The next thousand events: made, put into the journal, encoded as the mirror takes them, and forgotten by none. */
function appendThousand(): number {
  const last = newest[newest.length - 1] ?? events[events.length - 1];
  if (last === undefined) return 0;
  let bytes = 0;
  for (let i = 1; i <= 1000; i++) {
    const at = last.at + i * 8000;
    const card = events[(newest.length * 7919) % events.length];
    const event: JournalEvent = {
      writer: 'bench~append',
      sequence: newest.length + 1,
      stamp: Math.max(at, last.stamp + i),
      at,
      day: last.day,
      kind: 'review',
      card: card?.kind === 'review' ? card.card : 'bench',
      grade: 3,
      duration: 7000,
    };
    journal.add([event]);
    journal.card(event.card);
    bytes += encodeEvent(event).length;
    newest.push(event);
  }
  return bytes / 1000;
}

function byNext(id: string, reviews: readonly Review[]): Memory | null {
  return reviews.reduce<Memory | null>(
    (memory, { grade, at, day }, i) => engine.next(memory, grade, { day, at }, seedOf(id, i + 1)),
    null,
  );
}

export default {
  title: 'The journal: encoding, reading, merging, replaying',
  reference: 'naive JSON: parse',
  setup(args) {
    size = args.includes('large') ? large : usual;
    events = journalOfYears(size);
    chunk = encodeAll(events);
    json = JSON.stringify(events);
    journal = createJournal(decodeAll(chunk));
    newest = [];
    reviewsOfCards = [...journal.cards()].map((id) => [id, [...(journal.card(id)?.reviews ?? [])]]);
  },
  cases: {
    'naive JSON: stringify': () => JSON.stringify(events).length,
    'naive JSON: parse': () => {
      const parsed: unknown = JSON.parse(json);
      return parsed;
    },
    encode: () => encodeAll(events).length,
    decode: () => decodeAll(chunk).length,
    'decode and fold': () => createJournal(decodeAll(chunk)).size,
    'merge with the same from elsewhere': () => journal.add(events).length,
    'append 1,000 reviews, one by one': appendThousand,
    'replay every card': () => reviewsOfCards.map(([id, reviews]) => replay(engine, id, reviews)).length,
    'replay by next() alone': () => reviewsOfCards.map(([id, reviews]) => byNext(id, reviews)).length,
  },
  figures(tools) {
    const reviews = events.filter(({ kind }) => kind === 'review');
    const anchors = events.filter(({ kind }) => kind === 'anchor');
    const [reviewBytes, anchorBytes] = [encodeAll(reviews).length, encodeAll(anchors).length];
    const unequal = reviewsOfCards.filter(
      ([id, list]) => JSON.stringify(replay(engine, id, list)) !== JSON.stringify(byNext(id, list)),
    ).length;
    const reviewChunk = encodeAll(reviews);
    const before = tools.heap();
    const folded = createJournal(decodeAll(reviewChunk));
    const bare = tools.heap() - before;
    for (const id of folded.cards()) folded.card(id);
    const asked = tools.heap() - before;
    return {
      cards: size.cards,
      reviews: reviews.length,
      'bytes of all reviews': reviewBytes,
      'bytes per review': (reviewBytes / reviews.length).toFixed(2),
      'bytes of all anchors': anchorBytes,
      'bytes per anchor': (anchorBytes / anchors.length).toFixed(1),
      'bytes of naive JSON': json.length,
      'bytes of one appended review': encodeEvent(reviews[0] ?? newest[0]!).length,
      'MB of memory, reviews folded': (bare / 1e6).toFixed(1),
      'MB of memory, every card asked for': (asked / 1e6).toFixed(1),
      'cards replayed otherwise than by next()': unequal,
      'events of the folded journal': folded.size,
    };
  },
} satisfies Bench;

import type { JournalEvent } from '../../src/journal/event';
import { decodeChunk, encodeEvent } from '../../src/journal/chunk';
import type { EventTable } from '../../src/journal/eventTable';
import { createJournal, type GrowingJournal } from '../../src/journal/fold';
import { createEngine } from '../../src/memory/engines';
import type { Memory } from '../../src/memory/engine';
import { seedOf } from '../../src/memory/fuzz';
import { replay } from '../../src/memory/replay';
import type { Bench, BenchTools, Figures } from './bench';
import { encodeAll, journalOfYears, type Size } from './journalOfYears';

// `npm run bench -- journal` takes both sizes; `-- journal small` the first alone, which is done in a minute.
const small: Size = { cards: 10_000, reviews: 100_000 };
const large: Size = { cards: 100_000, reviews: 1_000_000 };

const engine = createEngine('fsrs-6', { weights: null, learningSteps: [1, 10], relearningSteps: [10] });

function decodeAll(text: string): EventTable {
  const read = decodeChunk(text);
  if (read.state !== 'decoded') throw new Error(`The chunk is ${read.state}.`);
  return read.table;
}

function folded(text: string): GrowingJournal {
  const journal = createJournal();
  journal.addTable(decodeAll(text));
  return journal;
}

/** Every card's memory, by the product's replay. */
function replayAll(journal: GrowingJournal): readonly (Memory | null)[] {
  return Array.from(journal.cards(), (id) => replay(engine, id, journal.card(id)?.reviews ?? []));
}

/** The same by the engine alone, review after review. */
function nextAll(journal: GrowingJournal): readonly (Memory | null)[] {
  return Array.from(journal.cards(), (id) => {
    let memory: Memory | null = null;
    let count = 0;
    for (const { grade, at, day } of journal.card(id)?.reviews ?? []) {
      memory = engine.next(memory, grade, { day, at }, seedOf(id, ++count));
    }
    return memory;
  });
}

/** A journal of one size, and what is measured of it. */
class Sample {
  readonly name: string;
  private readonly events: readonly JournalEvent[];
  private readonly chunk: string;
  private readonly table: EventTable;
  private readonly json: string;
  private readonly journal: GrowingJournal;
  private appended = 0;

  constructor(readonly size: Size) {
    this.name = `${size.reviews.toLocaleString('en')} reviews`;
    this.events = journalOfYears(size);
    this.chunk = encodeAll(this.events);
    this.table = decodeAll(this.chunk);
    this.json = JSON.stringify(this.events);
    this.journal = folded(this.chunk);
  }

  cases(): Record<string, () => unknown> {
    const cases: Record<string, () => unknown> = {
      'naive JSON: stringify': () => JSON.stringify(this.events).length,
      'naive JSON: parse': () => {
        const parsed: unknown = JSON.parse(this.json);
        return parsed;
      },
      encode: () => encodeAll(this.events).length,
      decode: () => decodeAll(this.chunk).codes.length,
      'decode and fold': () => folded(this.chunk).size,
      'merge with the same from elsewhere': () => this.journal.addTable(this.table),
      'append 1,000 reviews, one by one': () => this.appendThousand(),
      'replay every card': () => replayAll(this.journal).length,
      'replay by next() alone': () => nextAll(this.journal).length,
    };
    return Object.fromEntries(Object.entries(cases).map(([what, run]) => [`${this.name}: ${what}`, run]));
  }

  figures({ heap }: BenchTools): Figures {
    const reviews = this.events.filter(({ kind }) => kind === 'review');
    const anchors = this.events.filter(({ kind }) => kind === 'anchor');
    const [reviewChunk, anchorChunk] = [encodeAll(reviews), encodeAll(anchors)];
    const ours = replayAll(this.journal).map((memory) => JSON.stringify(memory));
    const unequal = nextAll(this.journal).filter((memory, i) => JSON.stringify(memory) !== ours[i]).length;
    const before = heap();
    const bare = folded(reviewChunk);
    const ofReviews = heap() - before;
    for (const id of bare.cards()) bare.card(id);
    const asked = heap() - before;
    const whole = folded(this.chunk);
    const ofAll = heap() - before - asked;
    const figures = {
      'bytes of all reviews': reviewChunk.length,
      'bytes per review': (reviewChunk.length / reviews.length).toFixed(2),
      'bytes of all anchors': anchorChunk.length,
      'bytes per anchor': (anchorChunk.length / anchors.length).toFixed(1),
      'bytes of naive JSON': this.json.length,
      'bytes of one appended review': encodeEvent(this.events[0] ?? anchors[0]!).length,
      'MB of memory, reviews folded': (ofReviews / 1e6).toFixed(1),
      'MB of memory, every card asked for': (asked / 1e6).toFixed(1),
      'MB of memory, with anchors': (ofAll / 1e6).toFixed(1),
      'cards replayed otherwise than by next()': unequal,
      'events of the folded journals': `${bare.size} and ${whole.size}`,
    };
    return Object.fromEntries(
      Object.entries(figures).map(([what, value]) => [`${this.name}: ${what}`, value]),
    );
  }

  /** Made, put into the journal, its card asked for, and encoded as the mirror takes it. */
  private appendThousand(): number {
    const last = this.events[this.events.length - 1];
    let bytes = 0;
    for (let i = 0; i < 1000 && last !== undefined; i++) {
      const sequence = ++this.appended;
      const at = last.at + sequence * 8000;
      const card = this.events[(sequence * 7919) % this.events.length];
      const event: JournalEvent = {
        writer: 'bench~append',
        sequence,
        stamp: Math.max(at, last.stamp + sequence),
        at,
        day: last.day,
        kind: 'review',
        card: card?.kind === 'review' ? card.card : 'bench',
        grade: 3,
        duration: 7000,
      };
      this.journal.add([event]);
      this.journal.card(event.card);
      bytes += encodeEvent(event).length;
    }
    return bytes / 1000;
  }
}

let samples: readonly Sample[] = [];
const cases: Record<string, () => unknown> = {};

export default {
  title: 'The journal: encoding, reading, merging, replaying',
  reference: '100,000 reviews: naive JSON: parse',
  setup(args) {
    samples = (args.includes('small') ? [small] : [small, large]).map((size) => new Sample(size));
    for (const sample of samples) Object.assign(cases, sample.cases());
  },
  cases,
  figures: (tools) => samples.reduce<Figures>((all, sample) => ({ ...all, ...sample.figures(tools) }), {}),
} satisfies Bench;

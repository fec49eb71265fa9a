import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk } from '../../src/journal/chunk';
import type { JournalEvent } from '../../src/journal/event';
import { exactRuns } from '../../src/journal/exactRuns';
import { createJournal, type GrowingJournal } from '../../src/journal/fold';
import { anchor, event, journals, plain, review } from './samples';

const ref = (sequence: number, writer = 'one~1') => ({ writer, sequence });

const shuffledJournals = journals.chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffled: fc.shuffledSubarray([...events], { minLength: events.length }),
  }),
);

/** All that a journal tells, as plain data. */
function told(journal: GrowingJournal) {
  return {
    cards: [...journal.cards()].sort().map((id) => plain(journal.card(id))),
    anchors: [...journal.anchors()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    settings: [...journal.settings()].sort((a, b) => (a.key + a.scope < b.key + b.scope ? -1 : 1)),
    days: [...new Set(journal.events().map(({ day }) => day))].map((day) => journal.reviewsOn(day)),
    undoable: journal.undoable(1000),
    events: journal.events(),
    size: journal.size,
    greatestStamp: journal.greatestStamp,
  };
}

describe('a journal', () => {
  it('tells the same in whatever order and however often events come', () => {
    fc.assert(
      fc.property(shuffledJournals, fc.nat(30), ({ events, shuffled }, cut) => {
        const piecewise = createJournal(shuffled.slice(0, cut));
        told(piecewise); // What was asked for before must not stay when more comes.
        for (const one of shuffled.slice(cut)) {
          piecewise.add([one]);
          told(piecewise);
        }
        piecewise.add(events);
        expect(told(piecewise)).toEqual(told(createJournal(events)));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the events of a chunk as it takes them one by one', () => {
    fc.assert(
      fc.property(journals, journals, (known, more) => {
        const [byTable, byEvent] = [createJournal(known), createJournal(known)];
        told(byTable);
        const { events, runs } = exactRuns(more);
        const read = decodeChunk(encodeChunk(events, runs));
        if (read.state !== 'decoded') throw new Error(`The chunk is ${read.state}.`);
        expect(byTable.addTable(read.table)).toBe(byEvent.add(events).length);
        expect(told(byTable)).toEqual(told(byEvent));
        expect(byTable.addTable(read.table)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps an answer to the letter, be it such as a column can hold or not', () => {
    const answers: readonly JournalEvent[] = [
      { ...review('aaaa', 1, ref(1)), typed: 0, duration: 0 },
      { ...review('aaaa', 2, ref(2)), typed: 65_535 },
      { ...review('bbbb', 3, ref(3)), duration: 65_535_000 },
      { ...review('aaaa', 4, ref(4)), duration: 65_533_000, typed: 65_534 },
      { ...review('aaaa', 1, ref(7)), at: -1000, day: -1 },
      { ...review('aaaa', 1, ref(5)), at: 2 ** 32 * 1000, day: 65_535 },
      { ...review('bbbb', 2, ref(6)), day: 65_534 },
      { ...event({ kind: 'practice', card: 'aaaa', grade: 4 }, ref(1, 'two~1')), missed: ['point'] },
      { ...event({ kind: 'practice', card: 'aaaa', grade: 4 }, ref(2, 'two~1')), duration: 1000 },
    ].map((one, i) => ({ ...one, stamp: i }));
    const journal = createJournal(answers);
    expect(journal.events()).toEqual(answers);
    expect(journal.reviewsOn(-1)).toEqual([{ card: 'aaaa', grade: 1, fresh: false }]);
    expect(journal.reviewsOn(65_535)).toHaveLength(1);
    expect(journal.reviewsOn(65_534)).toEqual([{ card: 'bbbb', grade: 2, fresh: false }]);
    expect(journal.card('aaaa')?.reviews.map(({ ref: { sequence } }) => sequence)).toEqual([1, 2, 4, 7, 5]);
  });

  it('finds its events across many pages, whatever came between', () => {
    const events = Array.from({ length: 5_000 }, (_, i) =>
      i % 7 === 0
        ? event({ kind: 'flag', card: `card ${i % 90}`, on: true }, ref(1 + (i >> 1), `${i % 2}~1`), i)
        : review(`card ${i % 90}`, 3, ref(1 + (i >> 1), `${i % 2}~1`), i),
    );
    const journal = createJournal(events.filter((_, i) => i % 3 > 0));
    journal.add(events);
    expect(journal.events()).toEqual(events);
    expect(journal.undoable(50)).toEqual(events.slice(-50).reverse());
    const days = new Set(events.map(({ day }) => day));
    const reviews = [...days].flatMap((day) => journal.reviewsOn(day));
    expect(reviews).toHaveLength(events.filter(({ kind }) => kind === 'review').length);
  });

  it('tells which cards changed since a revision', () => {
    const journal = createJournal([review('aaaa', 3, ref(1)), review('bbbb', 3, ref(2))]);
    const before = journal.revision;
    expect(journal.changedSince(before)).toEqual(new Set());
    journal.add([review('bbbb', 1, ref(3))]);
    expect(journal.changedSince(before)).toEqual(new Set(['bbbb']));
    journal.add([event({ kind: 'join', cards: ['cccc', 'bbbb'] }, ref(4))]);
    expect(journal.changedSince(before)).toEqual(new Set(['bbbb', 'cccc']));
    journal.add([event({ kind: 'undo', of: ref(1) }, ref(5))]);
    expect(journal.changedSince(journal.revision - 1)).toEqual(new Set(['aaaa']));
    for (let i = 6; i < 100; i++) journal.add([review('aaaa', 3, ref(i))]);
    expect(journal.changedSince(before)).toBeNull();
    expect(journal.changedSince(journal.revision - 9)).toEqual(new Set(['aaaa']));
  });

  it('gives the same record while nothing about its card changed', () => {
    const journal = createJournal([review('aaaa', 3, ref(1)), review('bbbb', 3, ref(2))]);
    const [a, b] = [journal.card('aaaa'), journal.card('bbbb')];
    journal.add([review('bbbb', 1, ref(3)), event({ kind: 'join', cards: ['cccc', 'dddd'] }, ref(4))]);
    expect(journal.card('aaaa')).toBe(a);
    expect(journal.card('bbbb')).not.toBe(b);
    expect(b?.reviews).toHaveLength(1);
  });

  it('grows its revision with each change, and only then', () => {
    const journal = createJournal();
    const first = review('aaaa', 3, ref(1));
    expect(journal.revision).toBe(0);
    expect(journal.add([first])).toEqual([first]);
    expect(journal.revision).toBe(1);
    expect(journal.add([first])).toEqual([]);
    expect(journal.revision).toBe(1);
  });

  it('knows nothing of a card without an event', () => {
    expect(createJournal().card('aaaa')).toBeNull();
  });
});

describe('undo', () => {
  const graded = review('aaaa', 3, ref(1));
  const undo = event({ kind: 'undo', of: ref(1) }, ref(2));

  it('takes back what it names, also if it arrives first', () => {
    for (const events of [
      [graded, undo],
      [undo, graded],
    ]) {
      const journal = createJournal();
      for (const one of events) journal.add([one]);
      expect(journal.card('aaaa')).toBeNull();
      expect(journal.reviewsOn(graded.day)).toEqual([]);
      expect(journal.undoable(9)).toEqual([]);
      expect(journal.size).toBe(2);
    }
  });

  it('is itself taken back by an undo that names it', () => {
    const again = event({ kind: 'undo', of: ref(2) }, ref(3));
    for (const events of [
      [graded, undo, again],
      [again, undo, graded],
      [undo, again, graded],
    ]) {
      const journal = createJournal();
      for (const one of events) {
        journal.add([one]);
        journal.card('aaaa');
      }
      expect(journal.card('aaaa')?.reviews.map(({ grade }) => grade)).toEqual([3]);
    }
  });

  it('does not count where it is earlier than what it names, so two can never undo each other', () => {
    const one = event({ kind: 'undo', of: ref(2) }, ref(1));
    const other = event({ kind: 'undo', of: ref(1) }, ref(2));
    const journal = createJournal([
      one,
      other,
      graded,
      event({ kind: 'undo', of: ref(9) }, ref(8)),
      review('aaaa', 1, ref(9)),
    ]);
    expect(journal.card('aaaa')?.reviews.map(({ grade }) => grade)).toEqual([1]);
  });

  it('parts cards that were joined', () => {
    const journal = createJournal([
      review('bbbb', 3, ref(1)),
      review('aaaa', 2, ref(2)),
      event({ kind: 'join', cards: ['aaaa', 'bbbb'] }, ref(3)),
    ]);
    expect(journal.canonical('bbbb')).toBe('aaaa');
    expect(journal.card('bbbb')?.reviews.map(({ grade }) => grade)).toEqual([3, 2]);
    expect([...journal.cards()]).toEqual(['aaaa']);
    journal.add([event({ kind: 'undo', of: ref(3) }, ref(4))]);
    expect(journal.canonical('bbbb')).toBe('bbbb');
    expect(journal.card('aaaa')?.reviews.map(({ grade }) => grade)).toEqual([2]);
    expect([...journal.cards()].sort()).toEqual(['aaaa', 'bbbb']);
  });

  it('gives a setting the value it had before', () => {
    const set = (value: number, sequence: number): JournalEvent =>
      event({ kind: 'set', key: 'retention', scope: '', value }, ref(sequence));
    const journal = createJournal([set(0.8, 1), set(0.95, 2), event({ kind: 'undo', of: ref(2) }, ref(3))]);
    expect(journal.setting('retention')).toBe(0.8);
    expect(journal.settings()).toEqual([{ key: 'retention', scope: '', value: 0.8 }]);
  });
});

describe('a card', () => {
  it('is joined along edges, named by its smallest id, with the newest anchor of all', () => {
    const journal = createJournal([
      event({ kind: 'join', cards: ['cccc', 'bbbb'] }, ref(1)),
      event({ kind: 'join', cards: ['dddd', 'cccc'] }, ref(2)),
      event({ kind: 'anchor', anchor: anchor('bbbb', 'old') }, ref(3)),
      event({ kind: 'anchor', anchor: anchor('dddd', 'new') }, ref(4)),
      review('cccc', 4, ref(5)),
    ]);
    expect(['bbbb', 'cccc', 'dddd'].map((id) => journal.canonical(id))).toEqual(['bbbb', 'bbbb', 'bbbb']);
    expect(journal.anchors()).toEqual([{ ...anchor('dddd', 'new'), id: 'bbbb' }]);
    expect(plain(journal.card('dddd'))).toEqual({
      id: 'bbbb',
      reviews: [
        {
          ref: ref(5),
          stamp: Date.UTC(2026, 0, 5, 9, 0, 5),
          grade: 4,
          at: Date.UTC(2026, 0, 5, 9, 0, 5),
          day: 20_458,
        },
      ],
      suspended: false,
      buriedUntil: null,
      flag: null,
      anchor: { ...anchor('dddd', 'new'), id: 'bbbb' },
    });
  });

  it('is suspended, buried, flagged and forgotten by the newest event of each kind', () => {
    const journal = createJournal([
      review('aaaa', 3, ref(1)),
      event({ kind: 'suspend', card: 'aaaa' }, ref(2)),
      event({ kind: 'bury', card: 'aaaa', until: 20_460 }, ref(3)),
      event({ kind: 'flag', card: 'aaaa', on: true, reason: 'the answer is old' }, ref(4)),
      event({ kind: 'forget', card: 'aaaa' }, ref(5)),
      review('aaaa', 1, ref(6)),
    ]);
    expect(journal.card('aaaa')).toMatchObject({
      reviews: [{ grade: 1 }],
      suspended: true,
      buriedUntil: 20_460,
      flag: { reason: 'the answer is old' },
    });
    journal.add([
      event({ kind: 'resume', card: 'aaaa' }, ref(7)),
      event({ kind: 'flag', card: 'aaaa', on: false }, ref(8)),
    ]);
    expect(journal.card('aaaa')).toMatchObject({ suspended: false, flag: null });
  });

  it('is fresh at its first review, and at the first after it was forgotten', () => {
    const journal = createJournal([
      review('aaaa', 3, ref(1)),
      review('aaaa', 3, ref(2)),
      event({ kind: 'forget', card: 'aaaa' }, ref(3)),
      review('aaaa', 2, ref(4)),
      event({ kind: 'practice', card: 'aaaa', grade: 1 }, ref(5)),
    ]);
    expect(journal.reviewsOn(20_458)).toEqual([
      { card: 'aaaa', grade: 3, fresh: true },
      { card: 'aaaa', grade: 3, fresh: false },
      { card: 'aaaa', grade: 2, fresh: true },
    ]);
    expect(journal.card('aaaa')?.reviews).toHaveLength(1);
  });

  it('remembers the key points that were missed when they were last ticked off, in practice too', () => {
    const missed = (...points: string[]) => ({ card: 'aaaa', grade: 2 as const, missed: points });
    const journal = createJournal([event({ kind: 'review', ...missed('history', 'timers') }, ref(1))]);
    expect(journal.card('aaaa')?.missed).toEqual(['history', 'timers']);
    journal.add([review('aaaa', 3, ref(2))]);
    expect(journal.card('aaaa')?.missed).toEqual(['history', 'timers']);
    journal.add([event({ kind: 'practice', ...missed('timers') }, ref(3))]);
    expect(journal.card('aaaa')?.missed).toEqual(['timers']);
    journal.add([
      event({ kind: 'undo', of: ref(3) }, ref(4)),
      event({ kind: 'review', ...missed() }, ref(5)),
    ]);
    expect(journal.card('aaaa')?.missed).toEqual([]);
    journal.add([event({ kind: 'forget', card: 'aaaa' }, ref(6))]);
    expect(journal.card('aaaa')?.missed).toBeUndefined();
  });

  it('is known after practice alone, and reviewed never', () => {
    const journal = createJournal([event({ kind: 'practice', card: 'aaaa', grade: 1 }, ref(1))]);
    expect(journal.card('aaaa')?.reviews).toEqual([]);
  });
});

describe('registers', () => {
  it('keep the newest anchor of a card and drop the others', () => {
    const journal = createJournal([
      event({ kind: 'anchor', anchor: anchor('aaaa', 'new') }, ref(2)),
      event({ kind: 'anchor', anchor: anchor('aaaa', 'old') }, ref(1)),
    ]);
    expect(journal.anchors()).toEqual([anchor('aaaa', 'new')]);
    expect(journal.size).toBe(1);
    expect(journal.events()).toHaveLength(1);
  });

  it('give a setting no value when it was set back to the default', () => {
    const journal = createJournal([
      event({ kind: 'set', key: 'fuzz', scope: '', value: false }, ref(1)),
      event({ kind: 'set', key: 'fuzz', scope: '', value: null }, ref(2)),
    ]);
    expect(journal.setting('fuzz')).toBeUndefined();
    expect(journal.settings()).toEqual([]);
  });

  it('tell every value that was set and not undone, in order', () => {
    const set = (value: number | null, sequence: number, scope = ''): JournalEvent =>
      event({ kind: 'set', key: 'retention', scope, value }, ref(sequence));
    const journal = createJournal([
      set(0.95, 4),
      set(0.8, 1),
      event({ kind: 'undo', of: ref(2) }, ref(3)),
      set(0.7, 2),
      set(0.9, 5, 'folder:A'),
      set(null, 6),
    ]);
    const told = journal.settingChanges().map(({ scope, value }) => [scope, value]);
    expect(told).toEqual([
      ['', 0.8],
      ['', 0.95],
      ['folder:A', 0.9],
      ['', null],
    ]);
  });

  it('tell scopes apart', () => {
    const journal = createJournal([
      event({ kind: 'set', key: 'retention', scope: 'folder Exam', value: 0.97 }, ref(1)),
    ]);
    expect(journal.setting('retention', 'folder Exam')).toBe(0.97);
    expect(journal.setting('retention')).toBeUndefined();
  });

  it('keep the newest answer to a question of Viva', () => {
    const journal = createJournal([
      event({ kind: 'choice', about: 'start', value: true }, ref(2)),
      event({ kind: 'choice', about: 'start', value: false }, ref(1)),
    ]);
    expect(journal.choice('start')).toBe(true);
    expect(journal.choice('gate Notes/a.md')).toBeUndefined();
    expect(journal.choices()).toEqual([{ about: 'start', value: true }]);
  });
});

describe('the newest events that can be undone', () => {
  it('come newest first from every writer, without anchors, undos and what is undone', () => {
    const journal = createJournal([
      review('aaaa', 1, ref(1)),
      review('bbbb', 2, ref(1, 'two~1'), 2),
      event({ kind: 'anchor', anchor: anchor('aaaa') }, ref(2), 3),
      event({ kind: 'suspend', card: 'aaaa' }, ref(3), 4),
      review('cccc', 4, ref(2, 'two~1'), 5),
      event({ kind: 'undo', of: ref(2, 'two~1') }, ref(4), 6),
    ]);
    const names = journal.undoable(2).map(({ writer, sequence }) => `${writer} ${sequence}`);
    expect(names).toEqual(['one~1 3', 'two~1 1']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk } from '../../src/journal/chunk';
import { ChunkSet, type KeptChunk } from '../../src/journal/chunkSet';
import type { JournalEvent } from '../../src/journal/event';
import { eventsOf } from '../../src/journal/eventTable';
import { createJournal } from '../../src/journal/fold';
import { chunksToPack, packed } from '../../src/journal/packing';
import { anchor, event, review } from './samples';

function chunk(events: readonly JournalEvent[]): KeptChunk {
  const [first, last] = [events[0]!, events[events.length - 1]!];
  const runs = [{ writer: first.writer, first: first.sequence, last: last.sequence, count: events.length }];
  return {
    key: `log.${first.writer}.${first.sequence}-${last.sequence}`,
    text: encodeChunk(events, runs),
    runs,
  };
}

function sized(key: string, count: number): KeptChunk {
  return { key, text: '', runs: [{ writer: key, first: 1, last: count, count }] };
}

const reviews = (writer: string, first: number, last: number): JournalEvent[] =>
  Array.from({ length: last - first + 1 }, (_, i) => review('aaaa', 3, { writer, sequence: first + i }));

describe('which chunks to pack', () => {
  it('are the small ones, until the next is too large for what they come to', () => {
    const chunks = [sized('d', 5000), sized('a', 20), sized('b', 20), sized('c', 60)];
    expect(chunksToPack(chunks, false).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('are none where a single small one would have a large one written again', () => {
    expect(chunksToPack([sized('a', 20), sized('b', 5000)], false)).toEqual([]);
    expect(chunksToPack([sized('a', 20)], false)).toEqual([]);
  });

  it('are all where room is scarce', () => {
    expect(chunksToPack([sized('a', 20), sized('b', 5000)], true)).toHaveLength(2);
  });

  it('write each event again only about as often as the logarithm of all, and leave few chunks', () => {
    let chunks: readonly KeptChunk[] = [];
    let written = 0;
    const sittings = 2000;
    for (let sitting = 0; sitting < sittings; sitting++) {
      chunks = [...chunks, sized(`s${sitting}`, 40)];
      const chosen = chunksToPack(chunks, false);
      if (chosen.length === 0) continue;
      const count = chosen.reduce((sum, { runs }) => sum + (runs?.[0]?.count ?? 0), 0);
      written += count;
      chunks = [...chunks.filter((one) => !chosen.includes(one)), sized(`p${sitting}`, count)];
    }
    const perEvent = written / (sittings * 40);
    console.log(
      `packing: each event written ${perEvent.toFixed(1)} times, ${chunks.length} chunks after ${sittings} sittings`,
    );
    expect(perEvent).toBeLessThan(4 * Math.log2(sittings));
    expect(chunks.length).toBeLessThan(16);
  });
});

function contentOf(text: string) {
  const read = decodeChunk(text);
  if (read.state !== 'decoded') throw new Error(`The chunk is ${read.state}.`);
  return { runs: read.table.runs, events: eventsOf(read.table) };
}

describe('a pack', () => {
  it('holds the events of its chunks and says that it covers them', () => {
    const parts = [reviews('one~2', 1, 2), reviews('one~1', 4, 6), reviews('one~1', 1, 3)];
    const pack = packed(parts.map(chunk), 'one~9', () => true)!;
    const { runs, events } = contentOf(pack.text);
    expect(runs).toEqual(pack.runs);
    expect(events).toEqual([...reviews('one~2', 1, 2), ...reviews('one~1', 1, 6)]);
    expect(pack.key).toBe('log.one~9.1-8');
    expect(pack.runs).toEqual([
      { writer: 'one~2', first: 1, last: 2, count: 2 },
      { writer: 'one~1', first: 1, last: 6, count: 6 },
    ]);
  });

  it('leaves out replaced anchors and covers them all the same', () => {
    const ref = (sequence: number) => ({ writer: 'one~1', sequence });
    const old = event({ kind: 'anchor', anchor: anchor('aaaa', 'old') }, ref(1));
    const now = event({ kind: 'anchor', anchor: anchor('aaaa', 'now') }, ref(2));
    const journal = createJournal([old, now]);
    const pack = packed([chunk([old]), chunk([now])], 'one~9', (one) => journal.counts(one))!;
    expect(contentOf(pack.text).events).toEqual([now]);
    expect(pack.runs).toEqual([{ writer: 'one~1', first: 1, last: 2, count: 1 }]);
  });

  it('is not made of a chunk that cannot be decoded', () => {
    expect(
      packed(
        [chunk(reviews('one~1', 1, 1)), { key: 'log.x.1-1', text: '1:no', runs: [] }],
        'one~9',
        () => true,
      ),
    ).toBeNull();
  });
});

describe('the chunks that are kept', () => {
  const small = [reviews('one~1', 1, 3), reviews('one~1', 4, 6), reviews('one~2', 1, 2)].map(chunk);
  const pack = packed(small, 'one~9', () => true)!;

  it('are the same in whatever order packs and the chunks they cover come, and however often', () => {
    const other = { ...pack, key: 'log.one~8.1-8' };
    fc.assert(
      fc.property(fc.shuffledSubarray([...small, ...small, pack, other], { minLength: 8 }), (chunks) => {
        const set = new ChunkSet();
        for (const one of chunks) set.put(one);
        expect(set.all().map(({ key }) => key)).toEqual(['log.one~8.1-8']);
      }),
    );
  });

  it('are all of those that no other one covers wholly', () => {
    const set = new ChunkSet();
    const beyond = chunk(reviews('one~1', 5, 9));
    for (const one of [beyond, pack]) set.put(one);
    expect(set.all()).toEqual([beyond, pack]);
    expect(set.covers('one~1', 9)).toBe(true);
    expect(set.covers('one~1', 10)).toBe(false);
    expect(set.covers('one~3', 1)).toBe(false);
  });

  it('include one that cannot be decoded', () => {
    const set = new ChunkSet();
    const opaque = { key: 'log.x.1-1', text: '2:later', runs: null };
    for (const one of [opaque, pack]) set.put(one);
    expect(set.all()).toEqual([opaque, pack]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, decodeEvent, encodeChunk, encodeEvent } from '../../src/journal/chunk';
import type { JournalEvent } from '../../src/journal/event';
import { eventsOf } from '../../src/journal/eventTable';
import type { Run } from '../../src/journal/run';
import { journals, review } from './samples';

/** The events by writer and sequence, and the runs that hold them. */
function arranged(events: readonly JournalEvent[]): {
  readonly events: JournalEvent[];
  readonly runs: Run[];
} {
  const writers = [...new Set(events.map(({ writer }) => writer))].sort();
  const lists = writers.map((writer) =>
    events.filter((event) => event.writer === writer).sort((a, b) => a.sequence - b.sequence),
  );
  const runs = lists.map((list) => ({
    writer: list[0]!.writer,
    first: list[0]!.sequence,
    last: list[list.length - 1]!.sequence,
    count: list.length,
  }));
  return { events: lists.flat(), runs };
}

describe('a chunk', () => {
  it('gives back what it was made of, whatever that was', () => {
    fc.assert(
      fc.property(journals, (any) => {
        const { events, runs } = arranged(any);
        const read = decodeChunk(encodeChunk(events, runs));
        if (read.state !== 'decoded') throw new Error(`The chunk is ${read.state}.`);
        expect(read.table.runs).toEqual(runs);
        expect(eventsOf(read.table)).toEqual(events);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back each single event, which does not repeat its name', () => {
    fc.assert(
      fc.property(journals, (events) => {
        for (const event of events) {
          const read = decodeEvent(encodeEvent(event), event);
          expect(read.state === 'decoded' ? eventsOf(read.table) : read).toEqual([event]);
        }
      }),
    );
  });

  it('is text that JSON need not escape', () => {
    fc.assert(
      fc.property(journals, (any) => {
        const { events, runs } = arranged(any);
        const text = encodeChunk(events, runs);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect(text).toMatch(/^1:[!-~]+$/);
      }),
    );
  });

  it('is damaged if any one character is another, or the end is missing', () => {
    const events = [1, 2, 3].map((sequence) => review('aaaabbbbcc', 3, { writer: 'one~1', sequence }));
    const text = encodeChunk(events, [{ writer: 'one~1', first: 1, last: 3, count: 3 }]);
    for (let i = 2; i < text.length; i++) {
      const other = text[i] === 'x' ? 'y' : 'x';
      expect(decodeChunk(text.slice(0, i) + other + text.slice(i + 1))).toEqual({ state: 'damaged' });
      expect(decodeChunk(text.slice(0, i))).toEqual({ state: 'damaged' });
    }
  });

  it('is damaged if it is no chunk at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeChunk(text)).toEqual({ state: /^([2-9]|[1-9]\d+):/.test(text) ? 'newer' : 'damaged' });
      }),
    );
  });

  it('of a later version is told apart from a damaged one', () => {
    expect(decodeChunk('2:anything at all')).toEqual({ state: 'newer' });
    expect(decodeChunk('0:anything at all')).toEqual({ state: 'damaged' });
  });

  it('takes no event whose clock is not in whole seconds', () => {
    const event = { ...review('aaaa', 3, { writer: 'one~1', sequence: 1 }), at: 1234 };
    expect(() => encodeEvent(event)).toThrow(RangeError);
  });
});

describe('a single review', () => {
  it('takes at most 64 bytes, with a duration', () => {
    const event: JournalEvent = {
      writer: 'AbCdEfGh~0123456789abcdef',
      sequence: 321,
      stamp: Date.UTC(2031, 5, 7, 12, 34, 56) + 12,
      at: Date.UTC(2031, 5, 7, 12, 34, 56),
      day: 22_437,
      kind: 'review',
      card: 'AbCdEfGhIj',
      grade: 3,
      duration: 95_000,
      typed: 400,
    };
    const bytes = new TextEncoder().encode(encodeEvent(event)).length;
    console.log(`a single review: ${bytes} bytes`);
    expect(bytes).toBeLessThanOrEqual(64);
  });
});

import { decodeChunk, encodeChunk } from './chunk';
import type { KeptChunk } from './chunkSet';
import type { JournalEvent } from './event';
import { eventsOf } from './eventTable';
import type { Run } from './run';

/** A chunk is rewritten only when those that join it come to at least this part of it. */
const worthRewriting = 1 / 4;

/**
 * Which chunks to make one, smallest first: each is written again only as often as the logarithm of all events.
 * Empty: nothing is worth it. `all`: every one, to give up room.
 */
export function chunksToPack(chunks: readonly KeptChunk[], all: boolean): readonly KeptChunk[] {
  const sorted = chunks
    .map((chunk) => ({ chunk, events: sizeOf(chunk) }))
    .sort((a, b) => a.events - b.events || (a.chunk.key < b.chunk.key ? -1 : 1));
  const chosen: KeptChunk[] = [];
  let events = 0;
  for (const next of sorted) {
    if (!all && chosen.length > 1 && events < next.events * worthRewriting) break;
    chosen.push(next.chunk);
    events += next.events;
  }
  const [first, second] = sorted;
  if (chosen.length < 2 || first === undefined || second === undefined) return [];
  // Two to begin with are joined as any two are: a small one does not make a large one be rewritten.
  if (!all && chosen.length === 2 && first.events < second.events * worthRewriting) return [];
  return chosen;
}

/**
 * One chunk in place of several, under a new key. `counts` says of an event whether it still counts: an anchor that
 * was replaced does not, and is left out; the runs say that it is covered all the same. null: one of the chunks cannot
 * be decoded.
 */
export function packed(
  chunks: readonly KeptChunk[],
  load: string,
  counts: (event: JournalEvent) => boolean,
): KeptChunk | null {
  const byWriter = new Map<string, WriterPart>();
  for (const chunk of chunks) {
    const read = decodeChunk(chunk.text);
    if (read.state !== 'decoded') return null;
    for (const run of read.table.runs) partOf(byWriter, run.writer).runs.push(run);
    for (const event of eventsOf(read.table))
      partOf(byWriter, event.writer).events.set(event.sequence, event);
  }
  const parts = [...byWriter.values()].map(({ runs, events }) =>
    arranged(runs, [...events.values()], counts),
  );
  parts.sort((a, b) => (a.events[0]?.stamp ?? 0) - (b.events[0]?.stamp ?? 0));
  const events = parts.flatMap((part) => part.events);
  const runs = parts.flatMap((part) => part.runs);
  return { key: `log.${load}.1-${events.length}`, text: encodeChunk(events, runs), runs };
}

interface WriterPart {
  readonly runs: Run[];
  readonly events: Map<number, JournalEvent>;
}

function partOf(byWriter: Map<string, WriterPart>, writer: string): WriterPart {
  let part = byWriter.get(writer);
  if (part === undefined) byWriter.set(writer, (part = { runs: [], events: new Map() }));
  return part;
}

/** One writer's events in order, in as few runs as there can be. */
function arranged(
  runs: readonly Run[],
  events: readonly JournalEvent[],
  counts: (event: JournalEvent) => boolean,
): { readonly runs: readonly Run[]; readonly events: readonly JournalEvent[] } {
  const kept = events.filter(counts).sort((a, b) => a.sequence - b.sequence);
  return {
    events: kept,
    runs: mergedRuns(runs).map((run) => ({
      ...run,
      count: kept.filter(({ sequence }) => run.first <= sequence && sequence <= run.last).length,
    })),
  };
}

function mergedRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const before = merged[merged.length - 1];
    if (before !== undefined && run.first <= before.last + 1) {
      merged[merged.length - 1] = { ...before, last: Math.max(before.last, run.last) };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

function sizeOf(chunk: KeptChunk): number {
  return chunk.runs?.reduce((sum, { count }) => sum + count, 0) ?? 0;
}

import { decodeChunk, encodeChunk } from './chunk';
import { readDataFile, writeDataFile } from './dataFile';
import type { Happening, JournalEvent } from './event';
import { eventsOf } from './eventTable';
import { exactRuns } from './exactRuns';
import { createJournal } from './fold';
import { canBeUndone, refOf } from './happening';
import type { History } from './journal';

/**
 * All that the journal holds as one text: a `data.json` with a single chunk, so that whatever reads the one reads the
 * other. `load` is a fresh writer's id (see `writerOf`), which makes the chunk's key new.
 */
export function exportHistory(history: History, load: string): string {
  const { events, runs } = exactRuns(history.events());
  return writeDataFile({
    chunks: [[`log.${load}.1-${events.length}`, encodeChunk(events, runs)]],
    others: new Map(),
  });
}

export type RestorePreview =
  | {
      readonly state: 'readable';
      /** Events that are not here yet, in the order of the journal. */
      readonly added: readonly JournalEvent[];
      readonly reviews: number;
      /** Cards of which nothing is known here. */
      readonly cards: number;
      readonly settings: number;
      /** Milliseconds since 1970, of the oldest and the newest added; null where none is. */
      readonly from: number | null;
      readonly to: number | null;
      /** Chunks that are damaged or of a later version: what they hold is not restored. */
      readonly unreadableChunks: number;
    }
  /** It holds no history, or is of a later version of Viva. */
  | { readonly state: 'no-history' | 'newer' };

/** What restoring the text would add to the journal; changes nothing. */
export function previewRestore(history: History, text: string): RestorePreview {
  const file = readDataFile(text);
  if (file.state === 'newer') return { state: 'newer' };
  const reads = file.chunks.map(([, chunk]) => decodeChunk(chunk));
  const found = reads.flatMap((read) => (read.state === 'decoded' ? [read] : []));
  if (found.length === 0) return { state: 'no-history' };
  const here = createJournal(history.events());
  const cardsHere = new Set(here.cards());
  const added = createJournal(here.add(found.flatMap(({ table }) => eventsOf(table)))).events();
  const times = added.map(({ at }) => at);
  return {
    state: 'readable',
    added,
    reviews: added.filter(({ kind }) => kind === 'review').length,
    cards: [...here.cards()].filter((id) => !cardsHere.has(id)).length,
    settings: added.filter(({ kind }) => kind === 'set').length,
    from: times.length === 0 ? null : times.reduce((a, b) => Math.min(a, b)),
    to: times.length === 0 ? null : times.reduce((a, b) => Math.max(a, b)),
    unreadableChunks: reads.length - found.length,
  };
}

/** What to append to take a restore back: each event that it added is undone, but for those that nothing undoes. */
export function undoOfRestore(added: readonly JournalEvent[]): readonly Happening[] {
  return added.filter(canBeUndone).map((event) => ({ kind: 'undo', of: refOf(event) }));
}

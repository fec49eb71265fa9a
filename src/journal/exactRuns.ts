import type { JournalEvent } from './event';
import type { Run } from './run';

export interface Arranged {
  /** By writer and sequence. */
  readonly events: readonly JournalEvent[];
  /** What is there and no more: a gap ends a run. */
  readonly runs: readonly Run[];
}

/** Events in the order of a chunk, with runs that claim nothing but these. */
export function exactRuns(events: readonly JournalEvent[]): Arranged {
  const sorted = [...events].sort((a, b) =>
    a.writer === b.writer ? a.sequence - b.sequence : a.writer < b.writer ? -1 : 1,
  );
  const runs: Run[] = [];
  for (const { writer, sequence } of sorted) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.writer === writer && run.last + 1 === sequence) {
      runs[runs.length - 1] = { ...run, last: sequence, count: run.count + 1 };
    } else {
      runs.push({ writer, first: sequence, last: sequence, count: 1 });
    }
  }
  return { events: sorted, runs };
}

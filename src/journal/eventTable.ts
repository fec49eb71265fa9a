import type { Anchor, CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';
import type { JournalEvent } from './event';
import type { Kind } from './happening';
import { happeningOf } from './payload';
import type { Run } from './run';

/** Events as columns: a place in each for each event, run by run. An event is made when it is asked for. */
export interface EventTable {
  readonly runs: readonly Run[];
  readonly kinds: readonly Kind[];
  /** Within the writer. */
  readonly sequences: Float64Array;
  readonly stamps: Float64Array;
  /** Milliseconds. */
  readonly clocks: Float64Array;
  readonly days: Float64Array;
  readonly ids: readonly CardId[];
  /** Place of the card among `ids`; of no meaning where the event is about no card. */
  readonly cards: Uint32Array;
  /** 0: the event is no answer. */
  readonly grades: Uint8Array;
  /** Seconds; −1: not known. */
  readonly durations: Float64Array;
  /** Characters; −1: not known. */
  readonly typed: Float64Array;
  /** By place of the event. */
  readonly anchors: ReadonlyMap<number, Anchor>;
  /** What has no column, by place of the event. */
  readonly payloads: ReadonlyMap<number, unknown>;
}

/** Throws a RangeError where a payload is not of its kind. */
export function eventsOf(table: EventTable): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  let place = 0;
  for (const { writer, count } of table.runs) {
    for (const end = place + count; place < end; place++) events.push(eventAt(table, place, writer));
  }
  return events;
}

function eventAt(table: EventTable, place: number, writer: string): JournalEvent {
  const kind = needed(table.kinds[place]);
  const sequence = needed(table.sequences[place]);
  const stamp = needed(table.stamps[place]);
  const at = needed(table.clocks[place]);
  const day = needed(table.days[place]);
  // Reviews are by far the most: they are spelled out, in one shape, which is several times as fast.
  if (kind === 'review' && !table.payloads.has(place)) {
    const card = needed(table.ids[needed(table.cards[place])]);
    const grade = gradeOf(needed(table.grades[place]));
    const duration = needed(table.durations[place]) * 1000;
    const typed = needed(table.typed[place]);
    if (typed >= 0) {
      return duration < 0
        ? { writer, sequence, stamp, at, day, kind, card, grade, typed }
        : { writer, sequence, stamp, at, day, kind, card, grade, duration, typed };
    }
    return duration < 0
      ? { writer, sequence, stamp, at, day, kind, card, grade }
      : { writer, sequence, stamp, at, day, kind, card, grade, duration };
  }
  const stamped = { writer, sequence, stamp, at, day };
  if (kind === 'anchor') return { ...stamped, kind, anchor: needed(table.anchors.get(place)) };
  const card = table.ids[needed(table.cards[place])] ?? '';
  return {
    ...stamped,
    ...happeningOf({ kind, card, answer: answerAt(table, place) }, table.payloads.get(place) ?? null, writer),
  };
}

function answerAt(table: EventTable, place: number) {
  const grade = table.grades[place] ?? 0;
  if (grade === 0) return null;
  const duration = table.durations[place] ?? -1;
  const typed = table.typed[place] ?? -1;
  return {
    grade: gradeOf(grade),
    duration: duration < 0 ? null : duration,
    typed: typed < 0 ? null : typed,
  };
}

function gradeOf(byte: number): Grade {
  if (byte === 1 || byte === 2 || byte === 3 || byte === 4) return byte;
  throw new RangeError(`There is no grade ${byte}.`);
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('A column is too short.');
  return value;
}

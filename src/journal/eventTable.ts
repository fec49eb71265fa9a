import type { Anchor, CardId } from '../card/anchor';
import type { JournalEvent } from './event';
import { isPlain, kinds, withPayload } from './kinds';
import { happeningOf } from './payload';
import { gradeOf, plainEvent } from './plainAnswer';
import type { Run } from './run';

/** The columns of events: a place in each for each event, run by run. */
export interface EventColumns {
  readonly runs: readonly Run[];
  /** See `kinds.ts`. */
  readonly codes: Uint8Array;
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

/** Columns that were looked through. A plain answer becomes an event when it is asked for; the others are made. */
export interface EventTable extends EventColumns {
  /** All that are no plain answers, by place. */
  readonly others: ReadonlyMap<number, JournalEvent>;
}

/** Throws a RangeError where a payload is not of its kind, or an answer without a grade or a card. */
export function checkedTable(columns: EventColumns): EventTable {
  const others = new Map<number, JournalEvent>();
  const { codes, grades, cards, ids } = columns;
  let place = 0;
  for (const { writer, count } of columns.runs) {
    for (const end = place + count; place < end; place++) {
      if (!isPlain(needed(codes[place]))) others.set(place, otherAt(columns, place, writer));
      else {
        gradeOf(needed(grades[place]));
        if (needed(cards[place]) >= ids.length) throw new RangeError('An answer without a card.');
      }
    }
  }
  return { ...columns, others };
}

export function eventsOf(table: EventTable): readonly JournalEvent[] {
  const events: JournalEvent[] = [];
  let place = 0;
  for (const { writer, count } of table.runs) {
    for (const end = place + count; place < end; place++) {
      events.push(table.others.get(place) ?? plainAt(table, place, writer));
    }
  }
  return events;
}

function plainAt(table: EventColumns, place: number, writer: string): JournalEvent {
  return plainEvent(stampedAt(table, place, writer), {
    code: needed(table.codes[place]),
    card: needed(table.ids[needed(table.cards[place])]),
    grade: gradeOf(needed(table.grades[place])),
    seconds: needed(table.durations[place]),
    typed: needed(table.typed[place]),
  });
}

function otherAt(table: EventColumns, place: number, writer: string): JournalEvent {
  const kind = needed(kinds[needed(table.codes[place]) & ~withPayload]);
  const stamped = stampedAt(table, place, writer);
  if (kind === 'anchor') return { ...stamped, kind, anchor: needed(table.anchors.get(place)) };
  const card = table.ids[needed(table.cards[place])] ?? '';
  return {
    ...stamped,
    ...happeningOf({ kind, card, answer: answerAt(table, place) }, table.payloads.get(place) ?? null, writer),
  };
}

function stampedAt(table: EventColumns, place: number, writer: string) {
  return {
    writer,
    sequence: needed(table.sequences[place]),
    stamp: needed(table.stamps[place]),
    at: needed(table.clocks[place]),
    day: needed(table.days[place]),
  };
}

function answerAt(table: EventColumns, place: number) {
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

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('A column is too short.');
  return value;
}

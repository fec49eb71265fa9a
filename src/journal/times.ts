import type { ByteReader, ByteWriter } from './bytes';
import type { Stamped } from './event';

const second = 1000;
const secondsOfDay = 86_400;

export type Times = Pick<Stamped, 'stamp' | 'at' | 'day'>;

/** Milliseconds as whole seconds. Throws a RangeError where there are no whole seconds. */
export function secondsOf(milliseconds: number): number {
  if (milliseconds % second !== 0) throw new RangeError(`Not in whole seconds: ${milliseconds} ms.`);
  return milliseconds / second;
}

/**
 * Clock times, stamps and study days, as three columns of differences from what was to be expected: an answer comes
 * as long after the event before it as it took, a stamp is the clock's or one more than the last, a day is that of
 * the event before. `durations` in seconds.
 */
export function writeTimes(
  out: ByteWriter,
  all: readonly Times[],
  durations: readonly (number | null)[],
): void {
  all.forEach(({ at }, i) => {
    out.signed(secondsOf(at) - secondsOf(all[i - 1]?.at ?? 0) - (durations[i] ?? 0));
  });
  all.forEach(({ stamp, at }, i) => out.signed(stamp - expectedStamp(at, all[i - 1])));
  all.forEach(({ day, at }, i) => out.signed(day - expectedDay(at, all[i - 1])));
}

export interface TimeColumns {
  readonly stamps: Float64Array;
  /** Milliseconds. */
  readonly clocks: Float64Array;
  readonly days: Float64Array;
}

/** Reads what `writeTimes` wrote, for the same durations; one that is not known is below zero. */
export function readTimes(reader: ByteReader, durations: Float64Array): TimeColumns {
  const { length } = durations;
  const columns = {
    stamps: new Float64Array(length),
    clocks: new Float64Array(length),
    days: new Float64Array(length),
  };
  let at = 0;
  for (let i = 0; i < length; i++) {
    at += (reader.signed() + Math.max(0, durations[i] ?? 0)) * second;
    columns.clocks[i] = at;
  }
  let stamp = -1;
  for (let i = 0; i < length; i++) {
    stamp = Math.max(columns.clocks[i] ?? 0, stamp + 1) + reader.signed();
    columns.stamps[i] = stamp;
  }
  let day = Math.floor((columns.clocks[0] ?? 0) / second / secondsOfDay);
  for (let i = 0; i < length; i++) {
    day += reader.signed();
    columns.days[i] = day;
  }
  return columns;
}

function expectedStamp(at: number, before: Times | undefined): number {
  return Math.max(at, before === undefined ? 0 : before.stamp + 1);
}

function expectedDay(at: number, before: Times | undefined): number {
  return before === undefined ? Math.floor(at / second / secondsOfDay) : before.day;
}

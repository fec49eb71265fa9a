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

/** Reads what `writeTimes` wrote, for the same durations. */
export function readTimes(reader: ByteReader, durations: readonly (number | null)[]): readonly Times[] {
  const waits = durations.map(() => reader.signed());
  const stamps = durations.map(() => reader.signed());
  let before: Times | undefined;
  return durations.map((duration, i) => {
    const at = (before?.at ?? 0) + ((waits[i] ?? 0) + (duration ?? 0)) * second;
    before = {
      stamp: (stamps[i] ?? 0) + expectedStamp(at, before),
      at,
      day: reader.signed() + expectedDay(at, before),
    };
    return before;
  });
}

function expectedStamp(at: number, before: Times | undefined): number {
  return Math.max(at, before === undefined ? 0 : before.stamp + 1);
}

function expectedDay(at: number, before: Times | undefined): number {
  return before === undefined ? Math.floor(at / second / secondsOfDay) : before.day;
}

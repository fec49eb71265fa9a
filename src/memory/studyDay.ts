/** A moment, as remembering counts it. */
export interface StudyTime {
  /** The study day: whole local days since 1970-01-01 that begin at the rollover hour. */
  readonly day: number;
  /** Milliseconds since 1970-01-01T00:00Z by the clock of the device. For elapsed time alone. */
  readonly at: number;
}

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** Minutes east of UTC that hold at a moment (ms since 1970): 60 for Berlin in winter. */
export type OffsetAt = (at: number) => number;

/**
 * The study day of a moment: whole local days since 1970-01-01, each beginning at `rolloverHour` (0…23).
 * `at` is in ms since 1970, `offset` in minutes east of UTC, and must be the offset that held at that moment, so
 * that a day on which the clocks change is one day.
 */
export function studyDayOf(at: number, offset: number, rolloverHour: number): number {
  return Math.floor((at + offset * minuteMs - rolloverHour * hourMs) / dayMs);
}

/** The moment `at` (ms since 1970) with its study day; see `studyDayOf`. */
export function studyTime(at: number, offset: number, rolloverHour: number): StudyTime {
  return { day: studyDayOf(at, offset, rolloverHour), at };
}

/**
 * The first moment of a study day, ms since 1970. Where the clocks skip the rollover hour on that day, it is the
 * moment of the skip. Throws RangeError if the offsets are those of no time zone.
 */
export function startOfStudyDay(day: number, offsetAt: OffsetAt, rolloverHour: number): number {
  const local = day * dayMs + rolloverHour * hourMs;
  const starts = [offsetAt(local - dayMs), offsetAt(local + dayMs)]
    .map((offset) => local - offset * minuteMs)
    .sort((a, b) => a - b);
  const start = starts.find((at) => studyDayOf(at, offsetAt(at), rolloverHour) === day);
  if (start === undefined) throw new RangeError(`study day ${day} has no beginning`);
  return start;
}

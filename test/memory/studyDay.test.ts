import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfStudyDay, studyDayOf, studyTime } from '../../src/memory/studyDay';

/** Minutes east of UTC in a time zone, by the calendar of the runtime. */
function offsetIn(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name)!;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return Math.round((local - at) / 60_000);
  };
}

const dayOf = (iso: string) => Date.parse(iso) / 86_400_000;

describe('the study day', () => {
  it('begins at the rollover hour of the local day', () => {
    const berlin = 120;
    expect(studyDayOf(Date.parse('2026-07-10T01:59:59Z'), berlin, 4)).toBe(dayOf('2026-07-09'));
    expect(studyDayOf(Date.parse('2026-07-10T02:00:00Z'), berlin, 4)).toBe(dayOf('2026-07-10'));
  });

  it('keeps the moment beside the day', () => {
    const at = Date.parse('2026-07-10T12:00:00Z');
    expect(studyTime(at, -300, 4)).toEqual({ at, day: dayOf('2026-07-10') });
  });

  it('is one day each where the clocks change', () => {
    const offsetAt = offsetIn('Europe/Berlin');
    // Clocks go forward on 29 March and back on 25 October 2026.
    const lengths = ['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'].map((day) => {
      const start = startOfStudyDay(dayOf(day), offsetAt, 0);
      return (startOfStudyDay(dayOf(day) + 1, offsetAt, 0) - start) / 3_600_000;
    });
    expect(lengths).toEqual([24, 23, 24, 25]);
  });

  it('begins at the skip where the clocks skip the rollover hour', () => {
    expect(startOfStudyDay(dayOf('2026-03-29'), offsetIn('Europe/Berlin'), 2)).toBe(
      Date.parse('2026-03-29T01:00:00Z'),
    );
  });

  it('has a first moment, and the moment before belongs to the day before, in every zone and at every hour', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'];
    const offsets = new Map(zones.map((zone) => [zone, offsetIn(zone)]));
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2040-01-01') }),
        fc.integer({ min: 0, max: 23 }),
        (zone, day, hour) => {
          const offsetAt = offsets.get(zone)!;
          const start = startOfStudyDay(day, offsetAt, hour);
          expect(studyDayOf(start, offsetAt(start), hour)).toBe(day);
          expect(studyDayOf(start - 1, offsetAt(start - 1), hour)).toBe(day - 1);
        },
      ),
    );
  });

  it('throws on offsets that no time zone has', () => {
    expect(() => startOfStudyDay(20_000, (at) => (at < 20_000 * 86_400_000 ? -3000 : 3000), 4)).toThrow(
      RangeError,
    );
  });
});

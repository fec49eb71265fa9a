import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/stats/summary';
import { fresh, inMinutes, now, onDay } from './standable.fixture';

describe('the summary of some cards', () => {
  it('counts each card once, and says what is due now and when the next one is', () => {
    const cards = [
      fresh,
      fresh,
      onDay(999),
      onDay(1000),
      onDay(1005),
      onDay(1004),
      onDay(1000, { suspended: true }),
      onDay(1000, { buriedUntil: 1001 }),
      inMinutes(-1),
      inMinutes(8),
    ];
    expect(summarise(cards, now)).toEqual({
      all: 10,
      new: 2,
      learning: 2,
      due: 2,
      later: 2,
      suspended: 1,
      buried: 1,
      dueNow: 3,
      next: { by: 'minute', at: now.at + 8 * 60_000 },
    });
  });

  it('names the next day where no learning card comes back, and nothing where none is due', () => {
    expect(summarise([onDay(1005), onDay(1002)], now).next).toEqual({ by: 'day', day: 1002 });
    expect(summarise([fresh, onDay(1000)], now).next).toBeNull();
  });

  it('counts a buried card among those that come, on the day on which it is both due and back', () => {
    const buried = (day: number) => onDay(day, { buriedUntil: 1001 });
    expect(summarise([onDay(1005), buried(1000)], now).next).toEqual({ by: 'day', day: 1001 });
    expect(summarise([onDay(1005), buried(1003)], now).next).toEqual({ by: 'day', day: 1003 });
    expect(summarise([{ ...fresh, record: { suspended: false, buriedUntil: 1001 } }], now).next).toEqual({
      by: 'day',
      day: 1001,
    });
  });
});

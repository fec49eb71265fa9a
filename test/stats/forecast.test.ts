import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/stats/forecast';
import { fresh, inMinutes, now, onDay } from './standable.fixture';

describe('the forecast', () => {
  it('counts what comes due on each day, with the overdue and the learning cards today', () => {
    const cards = [
      onDay(900),
      onDay(1000),
      inMinutes(-5),
      inMinutes(5),
      onDay(1001),
      onDay(1003),
      onDay(1003),
    ];
    expect(forecast(cards, now, 5)).toEqual([
      { day: 1000, due: 4 },
      { day: 1001, due: 1 },
      { day: 1002, due: 0 },
      { day: 1003, due: 2 },
      { day: 1004, due: 0 },
    ]);
  });

  it('leaves out new and suspended cards, and those after its end', () => {
    const cards = [fresh, onDay(1000, { suspended: true }), onDay(1002)];
    expect(forecast(cards, now, 2)).toEqual([
      { day: 1000, due: 0 },
      { day: 1001, due: 0 },
    ]);
  });

  it('counts a buried card on the day on which it is asked again', () => {
    expect(forecast([onDay(990, { buriedUntil: 1001 })], now, 2)).toEqual([
      { day: 1000, due: 0 },
      { day: 1001, due: 1 },
    ]);
  });
});

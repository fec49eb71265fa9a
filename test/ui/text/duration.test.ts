import { describe, expect, it } from 'vitest';
import { dayText, shortDays, shortDuration } from '../../../src/ui/text/duration';
import { createText } from '../../../src/ui/text/text';

const english = createText('en');
const russian = createText('ru');
const minute = 60_000;

describe('how long until a card comes again', () => {
  it('is told in minutes, then in hours', () => {
    expect([1, 10, 59, 60, 240].map((n) => shortDuration(english, n * minute))).toEqual([
      '1 min',
      '10 min',
      '59 min',
      '1 hr',
      '4 hr',
    ]);
  });

  it('is never told as nothing', () => {
    expect(shortDuration(english, 0)).toBe('1 min');
    expect(shortDays(english, 0)).toBe('1 day');
  });

  it('is told in days, months and years', () => {
    expect([1, 30, 31, 75, 365, 900].map((days) => shortDays(english, days))).toEqual([
      '1 day',
      '30 days',
      '1 mth',
      '2.5 mths',
      '1 yr',
      '2.5 yrs',
    ]);
  });

  it('is told in Russian', () => {
    expect(shortDuration(russian, 10 * minute)).toBe('10 мин');
    expect(shortDays(russian, 3)).toBe('3 дн.');
  });
});

describe('a study day', () => {
  it('is the same date in every time zone', () => {
    expect(dayText(english, 20_000)).toBe('October 4');
    expect(dayText(russian, 20_000)).toBe('4 октября');
  });
});

import { describe, expect, it } from 'vitest';
import { figuresTable, timesTable } from './table.mjs';

const summary = { low: 0.0009, high: 1.5, calls: 1 };
const measured = {
  reference: 'scan',
  rounds: 15,
  cases: {
    slow: { ...summary, median: 2000, ratio: 4 },
    scan: { ...summary, median: 500, ratio: 1 },
    none: { ...summary, median: 0.02, ratio: 0.00004 },
  },
};

describe('the tables', () => {
  it('show the cases from fast to slow', () => {
    expect(timesTable(measured, null)).toBe(
      [
        'case                 median           10–90 %       ratio',
        'none               20.00 µs  900 ns – 1.50 ms  0.000040 ×',
        'scan (reference)  500.00 ms  900 ns – 1.50 ms      1.00 ×',
        'slow                 2.00 s  900 ns – 1.50 ms      4.00 ×',
        '15 rounds, all cases in turns',
      ].join('\n'),
    );
  });

  it('show megabytes per second where bytes are known', () => {
    const lines = timesTable(measured, 5_000_000).split('\n');
    expect(lines.map((line) => line.trim().split(/\s+/).at(-1))).toEqual([
      'MB/s',
      '250000.0',
      '10.0',
      '2.5',
      'turns',
    ]);
  });

  it('show figures as they are given', () => {
    expect(figuresTable({ bytes: 1234567, part: 1 / 3, verdict: 'kept' })).toBe(
      '\nbytes    1,234,567\npart        0.3333\nverdict       kept',
    );
  });
});

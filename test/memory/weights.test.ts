import { default_w } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { checkWeights, weightRanges } from '../../src/memory/weights';

const defaults4 = [
  0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61,
];

function changed(weights: readonly number[], index: number, value: number): readonly number[] {
  return weights.map((weight, at) => (at === index ? value : weight));
}

describe('weights', () => {
  it('are good as published', () => {
    expect(checkWeights('fsrs-6', default_w)).toBeNull();
    expect(checkWeights('fsrs-4', defaults4)).toBeNull();
  });

  it('are counted', () => {
    expect(checkWeights('fsrs-6', defaults4)).toEqual({ code: 'count', expected: 21, found: 17 });
    expect(checkWeights('fsrs-4', default_w)).toEqual({ code: 'count', expected: 17, found: 21 });
  });

  it('must be numbers', () => {
    expect(checkWeights('fsrs-4', changed(defaults4, 3, Number.NaN))).toEqual({
      code: 'no-number',
      index: 3,
    });
    expect(checkWeights('fsrs-4', changed(defaults4, 0, Infinity))).toEqual({ code: 'no-number', index: 0 });
  });

  it('must lie within the range that the optimizer keeps to', () => {
    expect(checkWeights('fsrs-6', changed(default_w, 4, 11))).toEqual({
      code: 'range',
      index: 4,
      found: 11,
      least: 1,
      most: 10,
    });
    for (const id of ['fsrs-4', 'fsrs-6'] as const) {
      const ranges = weightRanges(id);
      for (const [index, [least, most]] of ranges.entries()) {
        const good = ranges.map(([low]) => low);
        expect(checkWeights(id, changed(good, index, most))).toBeNull();
        expect(checkWeights(id, changed(good, index, least - 0.001))).toMatchObject({ code: 'range', index });
        expect(checkWeights(id, changed(good, index, most + 0.001))).toMatchObject({ code: 'range', index });
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/journal/event';
import { weightRanges } from '../../src/memory/weights';
import { earlierSetsFromJson, earlierSetsToJson } from '../../src/session/earlierSets';
import { ByPlace } from '../../src/session/place';
import type { EarlierSet } from '../../src/session/ruleBook';

const least6 = weightRanges('fsrs-6').map(([least]) => least);
const sets: readonly EarlierSet[] = [
  {
    until: 1000,
    data: {
      engine: 'fsrs-4',
      weights: null,
      retention: 0.85,
      maximumInterval: 365,
      fuzz: false,
      learningSteps: [],
      relearningSteps: [5],
    },
    retention: new ByPlace(0.85, new Map([['folder:Work', 0.95]])),
  },
  {
    until: 2000,
    data: {
      engine: 'fsrs-6',
      weights: least6,
      retention: 0.9,
      maximumInterval: 36_500,
      fuzz: true,
      learningSteps: [1, 10],
      relearningSteps: [10],
    },
    retention: new ByPlace(0.9),
  },
];

const stored: unknown = JSON.parse(JSON.stringify(earlierSetsToJson(sets)));

describe('earlier sets as a setting', () => {
  it('are read back as they were', () => {
    expect(earlierSetsFromJson(earlierSetsToJson(sets))).toEqual(sets);
    expect(JSON.stringify(stored)).toBe(JSON.stringify(earlierSetsToJson(sets)));
  });

  it('leave out a set that cannot be read, and a retention of a place that is none', () => {
    const [first, second] = earlierSetsToJson(sets) as [Record<string, Json>, Record<string, Json>];
    for (const broken of [
      { ...first, until: 'x' },
      { ...first, engine: 'sm-2' },
      { ...first, retention: 2 },
      { ...first, maximumInterval: 0.5 },
      { ...first, fuzz: 1 },
      { ...first, learningSteps: ['1m'] },
      { ...first, relearningSteps: null },
      { ...second, weights: [1, 2, 3] },
      { ...second, weights: least6.map(() => 1000) },
      null,
      3,
    ]) {
      expect(earlierSetsFromJson([broken, second])).toEqual([sets[1]]);
    }
    const own = { 'folder:Work': 0.95, 'folder:B': 7 };
    expect(earlierSetsFromJson([{ ...first, own }])).toEqual([sets[0]]);
  });

  it('are none where the setting is something else, whatever it is', () => {
    expect(earlierSetsFromJson(undefined)).toEqual([]);
    const json: fc.Arbitrary<Json> = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);
    fc.assert(
      fc.property(json, (value) => {
        expect(earlierSetsFromJson(value)).toEqual([]);
      }),
    );
  });
});

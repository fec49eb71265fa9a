import { describe, expect, it } from 'vitest';
import { dueOf } from '../../src/memory/due';
import { replay } from '../../src/memory/replay';
import { recall, rulesAt, rulesOf, type RulesData } from '../../src/memory/rules';
import { usualSteps } from './steps.fixture';

const data: RulesData = {
  engine: 'fsrs-6',
  weights: null,
  retention: 0.9,
  maximumInterval: 36_500,
  fuzz: false,
  ...usualSteps,
};

describe('rules', () => {
  it('come from settings as data', () => {
    const { engine, schedule } = rulesOf({ ...data, engine: 'fsrs-4', retention: 0.8 });
    expect(engine.id).toBe('fsrs-4');
    expect(schedule).toEqual({ retention: 0.8, maximumInterval: 36_500, fuzz: false, ...usualSteps });
    expect(() => rulesOf({ ...data, weights: [1] })).toThrow(RangeError);
  });

  it('of before a change hold until the next review of a card', () => {
    const current = rulesOf({ ...data, retention: 0.95 });
    const first = rulesOf(data);
    const second = rulesOf({ ...data, retention: 0.8 });
    const earlier = [
      { until: 2000, rules: second },
      { until: 1000, rules: first },
    ];
    expect([999, 1000, 1999, 2000].map((last) => rulesAt(last, current, earlier))).toEqual([
      first,
      second,
      second,
      current,
    ]);
    expect(rulesAt(0, current, [])).toBe(current);
  });

  it('give what is remembered of a card and when it is due', () => {
    const rules = rulesOf(data);
    const reviews = [
      { grade: 4, day: 100, at: 100 * 86_400_000 },
      { grade: 3, day: 110, at: 110 * 86_400_000 },
    ] as const;
    const memory = replay(rules.engine, 'card', reviews)!;
    expect(recall(rules, 'card', reviews)).toEqual({
      memory,
      due: dueOf(memory, rules.engine, rules.schedule),
    });
    expect(recall(rules, 'card', [])).toBeNull();
  });
});

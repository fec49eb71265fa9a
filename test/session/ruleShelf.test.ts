import { expect, it } from 'vitest';
import { RuleShelf } from '../../src/session/ruleShelf';

const data = {
  engine: 'fsrs-6',
  weights: null,
  retention: 0.9,
  maximumInterval: 365,
  fuzz: true,
  learningSteps: [1, 10],
  relearningSteps: [10],
} as const;

it('a shelf gives the same engine where only the schedule differs, and the same rules where nothing does', () => {
  const shelf = new RuleShelf();
  const rules = shelf.rulesOf(data);
  const { engine, weights, ...schedule } = data;
  expect([rules.engine.id, weights, rules.schedule]).toEqual([engine, null, schedule]);
  expect(shelf.rulesOf({ ...data })).toBe(rules);
  expect(shelf.rulesOf({ ...data, retention: 0.8 }).engine).toBe(rules.engine);
  expect(shelf.engineOf({ ...data, learningSteps: [] })).not.toBe(rules.engine);
  expect(() => shelf.rulesOf({ ...data, weights: [1] })).toThrow(RangeError);
});

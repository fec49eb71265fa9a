import { expect, it } from 'vitest';
import { dueOf } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import { replay } from '../../src/memory/replay';
import { recall, type Rules } from '../../src/memory/rules';
import { usualSteps } from './steps.fixture';

it('rules give what is remembered of a card and when it is due', () => {
  const rules: Rules = {
    engine: createEngine('fsrs-6', { weights: null, ...usualSteps }),
    schedule: { retention: 0.9, maximumInterval: 36_500, fuzz: false, ...usualSteps },
  };
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

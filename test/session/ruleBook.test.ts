import { describe, expect, it } from 'vitest';
import type { RulesData } from '../../src/memory/rules';
import { ByPlace } from '../../src/session/place';
import { keptUntilNextReview, RuleBook, type EarlierSet, type RuleSet } from '../../src/session/ruleBook';
import { TestWorld } from './testWorld';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };

function set(engine: RulesData['engine'], retention: ByPlace<number>): RuleSet {
  const data = {
    engine,
    weights: null,
    retention: retention.vault,
    maximumInterval: 365,
    fuzz: true,
    ...steps,
  };
  return { data, retention };
}

const cards = new TestWorld([
  { path: 'Work/A.md', label: 'Q1' },
  { path: 'B.md', label: 'Q1' },
]).library.cards();
const [atWork, elsewhere] = cards.map(({ found }) => found);

describe('the rules of every card', () => {
  const current = set('fsrs-6', new ByPlace(0.9, new Map([['folder:Work', 0.95]])));
  const before: EarlierSet = { ...set('fsrs-4', new ByPlace(0.8)), until: 1000 };

  it('follow from where it stands', () => {
    const book = new RuleBook(current);
    expect(book.for(atWork!, 0).schedule).toEqual({
      retention: 0.95,
      maximumInterval: 365,
      fuzz: true,
      ...steps,
    });
    expect(book.for(elsewhere!, 0).schedule.retention).toBe(0.9);
    expect(book.for(atWork!, 0).engine).toBe(book.for(elsewhere!, 0).engine);
  });

  it('are those of before a change until its next review', () => {
    const book = new RuleBook(current, [before]);
    const seen = [999, 1000].map((last) => {
      const { engine, schedule } = book.for(atWork!, last);
      return [engine.id, schedule.retention];
    });
    expect(seen).toEqual([
      ['fsrs-4', 0.8],
      ['fsrs-6', 0.95],
    ]);
  });

  it('are the same object for the same place and time, so that what follows from them can be kept', () => {
    const book = new RuleBook(current, [before]);
    for (const last of [999, 1000]) expect(book.for(atWork!, last)).toBe(book.for(atWork!, last));
    expect(book.for(atWork!, 1000)).not.toBe(book.for(elsewhere!, 1000));
  });
});

describe('what was set before a change', () => {
  it('is kept as long as a card was last reviewed before it', () => {
    const first = set('fsrs-6', new ByPlace(0.9));
    const second = set('fsrs-6', new ByPlace(0.95));
    const once = keptUntilNextReview(first, [], { now: 1000, oldest: 500 });
    expect(once).toEqual([{ ...first, until: 1000 }]);
    const twice = keptUntilNextReview(second, once, { now: 2000, oldest: 500 });
    expect(twice).toEqual([...once, { ...second, until: 2000 }]);
    expect(keptUntilNextReview(second, once, { now: 2000, oldest: 1000 })).toEqual([
      { ...second, until: 2000 },
    ]);
    expect(keptUntilNextReview(second, once, { now: 2000, oldest: Infinity })).toEqual([]);
  });
});

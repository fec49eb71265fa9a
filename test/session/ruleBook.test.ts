import { describe, expect, it } from 'vitest';
import type { RulesData } from '../../src/memory/rules';
import { ByPlace } from '../../src/session/place';
import { RuleBook, type RulesSince, type RuleSet } from '../../src/session/ruleBook';
import { RuleShelf } from '../../src/session/ruleShelf';
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

const before: RulesSince = { since: 0, set: set('fsrs-4', new ByPlace(0.8)), easing: null };
const after: RulesSince = {
  since: 1000,
  set: set('fsrs-6', new ByPlace(0.9, new Map([['folder:Work', 0.95]]))),
  easing: null,
};

describe('the rules of every card', () => {
  it('follow from where it stands', () => {
    const book = new RuleBook([after]);
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
    const book = new RuleBook([before, after]);
    const seen = [999, 1000, Infinity].map((last) => {
      const { engine, schedule } = book.for(atWork!, last);
      return [engine.id, schedule.retention];
    });
    expect(seen).toEqual([
      ['fsrs-4', 0.8],
      ['fsrs-6', 0.95],
      ['fsrs-6', 0.95],
    ]);
    expect(book.engine.id).toBe('fsrs-6');
  });

  it('say what held before, where a change took effect at once over some days', () => {
    const easing = { before: [before], day: 50, ends: [60.5] };
    const book = new RuleBook([{ ...after, since: 0, easing }, after]);
    const { easing: of, ...plain } = book.for(atWork!, 999);
    expect([of?.before.engine.id, of?.before.schedule.retention]).toEqual(['fsrs-4', 0.8]);
    expect([of?.day, of?.ends]).toEqual([50, [60.5]]);
    expect(plain).toEqual(book.for(atWork!, 1000));
  });

  it('are the same object for the same place and time, so that what follows from them can be kept', () => {
    const shelf = new RuleShelf();
    const book = new RuleBook([before, after], shelf);
    for (const last of [999, 1000]) expect(book.for(atWork!, last)).toBe(book.for(atWork!, last));
    expect(book.for(atWork!, 1000)).not.toBe(book.for(elsewhere!, 1000));
    const other = new RuleBook([before], shelf);
    expect(other.for(atWork!, 1000)).toBe(book.for(atWork!, 999));
    expect(other.engine).toBe(book.for(atWork!, 999).engine);
  });

  it('cannot be none', () => {
    expect(() => new RuleBook([]).for(atWork!, 0)).toThrow(RangeError);
  });
});

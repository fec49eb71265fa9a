import { describe, expect, it } from 'vitest';
import { createJournal } from '../../src/journal/fold';
import { newestChange, ruleChange, ruleChangeOf, type SetHappening } from '../../src/session/ruleChange';
import { event } from '../journal/samples';

const set = (value: number): SetHappening => ({ kind: 'set', key: 'retention', scope: '', value });

function journalOf(...happenings: readonly SetHappening[]) {
  return createJournal(
    happenings.map((happening, index) => event(happening, { writer: 'one~1', sequence: index + 1 })),
  );
}

describe('a change of the rules', () => {
  it('is kept with what it set and how it takes effect', () => {
    const [one, marker] = ruleChange([set(0.8)], [60.5]);
    expect(one).toEqual(set(0.8));
    expect(marker).toEqual({
      kind: 'set',
      key: 'ruleChange',
      scope: '',
      value: { sets: 1, ends: [60.5] },
    });
    expect(ruleChangeOf(marker!.value)).toEqual({ sets: 1, ends: [60.5] });
    expect(ruleChangeOf(ruleChange([set(0.8)], null)[1]!.value)).toEqual({ sets: 1, ends: null });
  });

  it('is none where the value is not one', () => {
    for (const value of [null, 3, [], {}, { sets: -1, ends: null }, { sets: 1, ends: ['a'] }, { sets: 1 }])
      expect(ruleChangeOf(value)).toBeNull();
  });

  it('is undone whole, and nothing else with it', () => {
    const journal = journalOf(
      set(0.8),
      ...ruleChange([set(0.85), { ...set(0.95), scope: 'folder:Work' }], []),
    );
    const newest = newestChange(journal.settingChanges());
    expect(newest?.sets.map(({ value }) => value)).toEqual([0.85, 0.95]);
    expect(newest?.undo).toEqual(
      [2, 3, 4].map((sequence) => ({ kind: 'undo', of: { writer: 'one~1', sequence } })),
    );
    journal.add(newest!.undo.map((undo, index) => event(undo, { writer: 'one~1', sequence: 10 + index })));
    expect(journal.settings()).toEqual([{ key: 'retention', scope: '', value: 0.8 }]);
    expect(newestChange(journal.settingChanges())).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { choiceOf, folderGateChoice, gateChoice, movedGates, startChoice } from '../../src/journal/choices';
import type { Happening } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { event } from './samples';

function journalOf(happenings: readonly Happening[]) {
  return createJournal(happenings.map((one, at) => event(one, { writer: 'one~1', sequence: at + 1 })));
}

const given = [
  choiceOf(startChoice, true),
  choiceOf(gateChoice('Work/Locks.md'), true),
  choiceOf(gateChoice('Work/Old/Bolts.md'), 4),
  choiceOf(gateChoice('Workshop/Nuts.md'), 3),
  choiceOf(gateChoice('Work/Asked again.md'), null),
  choiceOf(folderGateChoice('Work'), false),
  choiceOf(folderGateChoice(''), true),
];

/** What a journal says after a rename, in the order of the names. */
function afterRename(from: string, to: string): readonly (readonly unknown[])[] {
  const moved = movedGates(journalOf(given), from, to);
  const choices = journalOf([...given, ...moved]).choices();
  return choices.flatMap(({ about, value }) => (value === null ? [] : [[about, value]]));
}

describe('the answers about gates', () => {
  it('go with a folder that is renamed, its own and those in it', () => {
    expect(afterRename('Work', 'Job/New')).toEqual([
      ['gate /', true],
      ['gate Job/New/', false],
      ['gate Job/New/Locks.md', true],
      ['gate Job/New/Old/Bolts.md', 4],
      ['gate Workshop/Nuts.md', 3],
      ['start', true],
    ]);
  });

  it('go with a note that is renamed', () => {
    expect(afterRename('Work/Locks.md', 'Locks.md')).toEqual([
      ['gate /', true],
      ['gate Locks.md', true],
      ['gate Work/', false],
      ['gate Work/Old/Bolts.md', 4],
      ['gate Workshop/Nuts.md', 3],
      ['start', true],
    ]);
  });

  it('move once: the app tells of a folder and then of each note in it', () => {
    const moved = movedGates(journalOf(given), 'Work', 'Job');
    expect(movedGates(journalOf([...given, ...moved]), 'Work/Locks.md', 'Job/Locks.md')).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { asJson } from '../../src/journal/json';
import { readSettings, settingChange, settingTable } from '../../src/journal/settings';
import { event } from './samples';

function journalOf(...happenings: readonly Happening[]) {
  return createJournal(happenings.map((one, i) => event(one, { writer: 'one~1', sequence: i + 1 })));
}

const defaults = {
  engine: 'fsrs-6',
  retention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [1, 10],
  relearningSteps: [10],
  fuzz: true,
  'weights.fsrs-6': null,
  'weights.fsrs-4': null,
  rolloverHour: 4,
  newPerDay: 20,
  reviewsPerDay: 200,
  reviewOrder: 'due',
  newOrder: 'note',
  leechLapses: 8,
  leechAction: 'mark',
  language: 'both',
  answerLanguage: 'same',
  languages: 'auto',
  leaveOutFolders: [],
  leaveOutTags: [],
  leaveOutNotes: [],
  leaveOutExcluded: true,
  onlyFolders: [],
  onlyTags: [],
  onlyNotes: [],
  shapes: [],
  historyFolder: '',
  quizCounts: false,
  marks: true,
  gradeButtons: 'four',
  byPart: true,
  keyPoints: false,
  hidePlace: false,
  swipe: false,
  typed: false,
  timer: false,
  keys: [],
};

describe('settings', () => {
  it('are the defaults where nothing was set', () => {
    expect(readSettings(createJournal())).toEqual({ values: defaults, problems: [] });
    expect(Object.keys(settingTable)).toEqual(Object.keys(defaults));
  });

  it('are what a person set', () => {
    const journal = journalOf(settingChange('retention', 0.95), settingChange('leaveOutTags', ['#draft']));
    expect(readSettings(journal)).toEqual({
      values: { ...defaults, retention: 0.95, leaveOutTags: ['#draft'] },
      problems: [],
    });
  });

  it('that equal the default are not stored', () => {
    expect(settingChange('learningSteps', [1, 10])).toEqual({
      kind: 'set',
      key: 'learningSteps',
      scope: '',
      value: null,
    });
    const journal = journalOf(settingChange('engine', 'fsrs-4'), settingChange('engine', 'fsrs-6'));
    expect(journal.settings()).toEqual([]);
  });

  it.each([
    ['retention', 0.5],
    ['retention', '0.9'],
    ['rolloverHour', 4.5],
    ['rolloverHour', 24],
    ['newPerDay', -1],
    ['engine', 'fsrs-5'],
    ['learningSteps', [0]],
    ['learningSteps', 'soon'],
    ['weights.fsrs-6', [1, 2, 3]],
    ['fuzz', 1],
    ['leaveOutFolders', [1]],
    ['language', null, { default: true }],
  ] as const)('fall back to the default where %s is stored as %j', (key, value, unset?: object) => {
    const journal = journalOf({ kind: 'set', key, scope: '', value });
    expect(readSettings(journal)).toEqual({
      values: defaults,
      problems: unset === undefined ? [{ key, stored: value }] : [],
    });
    expect(journal.setting(key)).toEqual(value ?? undefined);
  });

  it('take any stored value without a throw', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(defaults)), fc.json(), (key, text) => {
        const value: unknown = JSON.parse(text);
        const { values, problems } = readSettings(
          journalOf({ kind: 'set', key, scope: '', value: asJson(value) }),
        );
        if (problems.length > 0) expect(values).toEqual(defaults);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { readSettings } from '../../src/journal/settings';
import { arrangementsOf, limitsOf, orderOf } from '../../src/session/arrangements';
import { ByPlace } from '../../src/session/place';
import { dropReadyDate, setReadyDate } from '../../src/session/readyDate';
import { RuleBook } from '../../src/session/ruleBook';
import { ruleHistory } from '../../src/session/ruleHistory';
import { event } from '../journal/samples';

function journalOf(...sets: readonly (readonly [key: string, scope: string, value: Json])[]) {
  return createJournal(
    sets.map(([key, scope, value], index) =>
      event({ kind: 'set', key, scope, value }, { writer: 'one~1', sequence: index + 1 }),
    ),
  );
}

const atWork = { path: 'Work/A.md', question: { headings: [] } };
const elsewhere = { path: 'B.md', question: { headings: [] } };

describe('what a person has arranged', () => {
  it('is the same everywhere at first', () => {
    const arrangements = arrangementsOf(createJournal());
    expect(arrangements).toEqual({
      newPerDay: new ByPlace(20),
      reviewsPerDay: new ByPlace(200),
      retention: new ByPlace(0.9),
      rules: ruleHistory([]),
      pause: null,
      dates: [],
    });
  });

  it('may differ by place; a value that is none of the setting is left out', () => {
    const journal = journalOf(
      ['newPerDay', '', 10],
      ['newPerDay', 'folder:Work', 3],
      ['retention', 'folder:Work', 0.95],
      ['retention', 'note:B.md', 7],
    );
    const arrangements = arrangementsOf(journal);
    expect(arrangements.newPerDay.for(atWork)).toEqual({ place: 'folder:Work', value: 3 });
    expect(arrangements.newPerDay.for(elsewhere)).toEqual({ place: '', value: 10 });
    const book = new RuleBook(arrangements.rules);
    expect(book.for(atWork, Infinity).schedule.retention).toBe(0.95);
    expect(book.for(elsewhere, Infinity).schedule.retention).toBe(0.9);
    const raised = limitsOf(arrangements, { fresh: 5, reviews: 0 });
    expect(raised).toEqual({
      newPerDay: new ByPlace(15, new Map([['folder:Work', 8]])),
      reviewsPerDay: arrangements.reviewsPerDay,
    });
  });

  it('holds dates and a pause, and none that cannot be', () => {
    const scope = { kind: 'topic', key: 'Kafka' } as const;
    const set = setReadyDate({ scope, date: 20_500, mostPerDay: null });
    expect(set).toEqual({
      kind: 'set',
      key: 'readyBy',
      scope: 'topic:Kafka',
      value: { date: 20_500, mostPerDay: null },
    });
    expect(dropReadyDate(scope)).toEqual({ ...set, value: null });
    const journal = journalOf(
      ['readyBy', 'topic:Kafka', { date: 20_500, mostPerDay: null }],
      ['readyBy', 'category:A.md#B', { date: 20_400, mostPerDay: 12 }],
      ['readyBy', 'nonsense:there', { date: 20_400, mostPerDay: 12 }],
      ['readyBy', 'folder:C', { date: 'soon', mostPerDay: null }],
      ['readyBy', 'folder:D', { date: 20_400, mostPerDay: -1 }],
      ['pause', '', { from: 3, until: 5 }],
    );
    const { dates, pause } = arrangementsOf(journal);
    expect(dates).toEqual([
      { scope: { kind: 'category', path: 'A.md', category: 'B' }, date: 20_400, mostPerDay: 12 },
      { scope, date: 20_500, mostPerDay: null },
    ]);
    expect(pause).toEqual({ from: 3, until: 5 });
  });

  it('says the order of the queue', () => {
    const { values } = readSettings(journalOf(['reviewOrder', '', 'weakest'], ['newOrder', '', 'mixed']));
    const { engine } = new RuleBook(ruleHistory([]));
    expect(orderOf(values, engine)).toEqual({ reviews: { weakest: engine }, fresh: 'mixed' });
  });
});

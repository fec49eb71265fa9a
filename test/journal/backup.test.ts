import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportHistory, previewRestore, undoOfRestore } from '../../src/journal/backup';
import { readDataFile } from '../../src/journal/dataFile';
import { createJournal } from '../../src/journal/fold';
import { anchor, event, journals, plain, review } from './samples';

const ref = (sequence: number, writer = 'one~1') => ({ writer, sequence });
const start = Date.UTC(2026, 0, 5, 9);

describe('an exported history', () => {
  it('gives an empty journal all that the exported one holds', () => {
    fc.assert(
      fc.property(journals, (events) => {
        const journal = createJournal(events);
        const text = exportHistory(journal, 'one~9');
        if (events.length === 0) return;
        expect(previewRestore(createJournal(), text)).toMatchObject({
          state: 'readable',
          added: journal.events(),
          unreadableChunks: 0,
        });
        expect(previewRestore(journal, text)).toMatchObject({ state: 'readable', added: [], cards: 0 });
      }),
    );
  });

  it('is a data.json whose chunk claims no event that is not in it', () => {
    const journal = createJournal([review('aaaa', 3, ref(1)), review('aaaa', 3, ref(3))]);
    const { state, chunks } = readDataFile(exportHistory(journal, 'one~9'));
    expect(state).toBe('read');
    expect(chunks.map(([key]) => key)).toEqual(['log.one~9.1-2']);
  });
});

describe('a preview of a restore', () => {
  it('tells what would come in', () => {
    const here = createJournal([review('aaaa', 3, ref(1))]);
    const there = createJournal([
      review('aaaa', 3, ref(1)),
      review('aaaa', 1, ref(2)),
      review('bbbb', 1, ref(3)),
      event({ kind: 'anchor', anchor: anchor('cccc') }, ref(4)),
      event({ kind: 'set', key: 'fuzz', scope: '', value: false }, ref(5)),
    ]);
    expect(previewRestore(here, exportHistory(there, 'one~9'))).toEqual({
      state: 'readable',
      added: there.events().slice(1),
      reviews: 2,
      cards: 2,
      settings: 1,
      from: start + 2_000,
      to: start + 5_000,
      unreadableChunks: 0,
    });
    expect(here.size).toBe(1);
  });

  it.each(['', '{}', '{"format":1}', 'a shopping list'])('says that %j is no history', (text) => {
    expect(previewRestore(createJournal(), text)).toEqual({ state: 'no-history' });
  });

  it('says that a history is of a later version', () => {
    expect(previewRestore(createJournal(), '{"format":9}')).toEqual({ state: 'newer' });
  });

  it('counts the chunks that it cannot read', () => {
    const text = exportHistory(createJournal([review('aaaa', 3, ref(1))]), 'one~9');
    const more = text.replace('"format":1', '"format":1,"log.x.1-1":"1:broken","log.y.1-1":"2:later"');
    expect(previewRestore(createJournal(), more)).toMatchObject({ reviews: 1, unreadableChunks: 2 });
  });
});

describe('a restore that is taken back', () => {
  it('leaves every card and setting as it was', () => {
    const here = createJournal([review('aaaa', 3, ref(1))]);
    const before = plain(here.card('aaaa'));
    const added = here.add([
      review('aaaa', 1, ref(2)),
      review('bbbb', 1, ref(3)),
      event({ kind: 'set', key: 'fuzz', scope: '', value: false }, ref(4)),
      event({ kind: 'undo', of: ref(9) }, ref(5)),
    ]);
    here.add(undoOfRestore(added).map((one, i) => event(one, ref(i + 1, 'two~1'), 100 + i)));
    expect(plain(here.card('aaaa'))).toEqual(before);
    expect(here.card('bbbb')).toBeNull();
    expect(here.settings()).toEqual([]);
  });
});

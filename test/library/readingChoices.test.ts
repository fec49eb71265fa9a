import { describe, expect, it } from 'vitest';
import { folderGateChoice, gateChoice } from '../../src/journal/choices';
import type { Happening, Json } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { createChosenReader } from '../../src/library/chosenReader';
import { readingChoices, staysRefused } from '../../src/library/readingChoices';

/** A reader by what was chosen, in that order. */
function readerAfter(...happenings: readonly Happening[]) {
  const journal = createJournal(
    happenings.map((happening, at) => ({
      ...happening,
      writer: 'w',
      sequence: at + 1,
      stamp: at + 1,
      at: 0,
      day: 0,
    })),
  );
  return createChosenReader(() => readingChoices(journal));
}

const shapes = (scope: string, value: Json): Happening => ({ kind: 'set', key: 'shapes', scope, value });
const answer = (about: string, value: Json): Happening => ({ kind: 'choice', about, value });

const details = '<details><summary>What is a heap?</summary>\n\nA tree.\n\n</details>\n';

/** A note of so many headings that look like questions. */
function offering(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `## ${at + 1}. What is thing ${at + 1}?\n\nA thing.\n`,
  ).join('\n');
}

describe('the pair of languages that a person chose', () => {
  it('tells a translation that two words alone do not', () => {
    const note = '### Q1: Mutex?\n**Erklärung: Mutex?**\n\nA lock.\n';
    const languages: Happening = { kind: 'set', key: 'languages', scope: '', value: 'en de' };
    const translations = [readerAfter(), readerAfter(languages)].map(
      (reader) => reader.read('a.md', note).questions[0]?.translation,
    );
    expect(translations).toEqual([null, 'Erklärung: Mutex?']);
  });
});

describe('the shapes that a person chose', () => {
  const found = (reader: ReturnType<typeof readerAfter>, path: string): number =>
    reader.read(path, details).questions.length;

  it('are read besides those that always are', () => {
    const reader = readerAfter(shapes('', ['details']));
    expect(found(readerAfter(), 'a.md')).toBe(0);
    expect(found(reader, 'a.md')).toBe(1);
    expect(reader.read('a.md', '### Q1: What?\n\nThat.').questions).toHaveLength(1);
  });

  it('hold in a folder and below it, where an inner folder has none of its own', () => {
    const reader = readerAfter(shapes('folder:Work', ['details']), shapes('folder:Work/Old', []));
    expect(
      ['a.md', 'Work.md', 'Work/a.md', 'Work/New/a.md', 'Work/Old/a.md', 'Workshop/a.md'].map((path) =>
        found(reader, path),
      ),
    ).toEqual([0, 0, 1, 1, 0, 0]);
  });

  it('decide which notes have to be read', () => {
    const outline = {
      headings: [{ text: 'Heap', level: 3 }],
      sections: ['heading'],
      tags: [],
      frontmatter: null,
    };
    expect(readerAfter().couldHold('a.md', outline)).toBe(false);
    expect(readerAfter(shapes('', ['heading-3'])).couldHold('a.md', outline)).toBe(true);
  });

  it('do no harm where the journal holds something else', () => {
    expect(found(readerAfter(shapes('', 'details')), 'a.md')).toBe(0);
    expect(found(readerAfter(shapes('', ['of a later version', 'details'])), 'a.md')).toBe(1);
  });
});

describe('the answer to an offer', () => {
  /** Questions found, and whether headings are offered. */
  const seen = (
    reader: ReturnType<typeof readerAfter>,
    path: string,
    count = 4,
  ): readonly [number, boolean] => {
    const note = reader.read(path, offering(count));
    return [note.questions.length, note.problems.some(({ code }) => code === 'gate')];
  };

  it('is asked for first', () => {
    expect(seen(readerAfter(), 'a.md')).toEqual([0, true]);
  });

  it('makes questions of the headings of a note, or of a whole folder', () => {
    expect(seen(readerAfter(answer(gateChoice('a.md'), true)), 'a.md')).toEqual([4, false]);
    const inFolder = readerAfter(answer(folderGateChoice('Work'), true));
    expect(seen(inFolder, 'Work/Deep/a.md')).toEqual([4, false]);
    expect(seen(inFolder, 'a.md')).toEqual([0, true]);
    expect(seen(readerAfter(answer(folderGateChoice(''), true)), 'any/a.md')).toEqual([4, false]);
  });

  it('of a note holds against that of its folder', () => {
    const reader = readerAfter(answer(folderGateChoice('Work'), true), answer(gateChoice('Work/a.md'), 4));
    expect(seen(reader, 'Work/a.md')).toEqual([0, false]);
    expect(seen(reader, 'Work/b.md')).toEqual([4, false]);
  });

  it('no is not asked again until the note changed much', () => {
    const reader = readerAfter(answer(gateChoice('a.md'), 4));
    expect([3, 4, 6, 7, 20].map((count) => seen(reader, 'a.md', count)[1])).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(staysRefused(20, 29)).toBe(true);
    expect(staysRefused(20, 30)).toBe(false);
  });

  it('no takes nothing away but the offer', () => {
    const text = `---\ntags: [a]\n---\n${offering(4)}\n[[Lock]]`;
    const { frontmatter, off, related } = readerAfter(answer(gateChoice('a.md'), 4)).read('a.md', text);
    expect({ frontmatter, off }).toEqual({ frontmatter: { tags: ['a'] }, off: false });
    expect(related.map(({ target }) => target)).toEqual(['Lock']);
  });

  it('no for a folder is never asked again, and one that was taken back is', () => {
    const about = folderGateChoice('Work');
    expect(seen(readerAfter(answer(about, false)), 'Work/a.md', 50)).toEqual([0, false]);
    expect(seen(readerAfter(answer(about, false), answer(about, null)), 'Work/a.md')).toEqual([0, true]);
  });
});

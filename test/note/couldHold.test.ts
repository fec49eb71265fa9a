import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldHold } from '../../src/note/couldHold';
import { headingText } from '../../src/note/headings';
import { parseNote } from '../../src/note/parseNote';
import { scan } from '../../src/note/scan/scan';
import { note } from './arbitraries';

const outline = (...headings: readonly string[]) => ({
  headings: headings.map((text) => ({ text, level: 2 })),
  sections: headings.map(() => 'heading'),
  frontmatter: null,
});

describe('couldHold', { timeout: 60_000 }, () => {
  it('rules out a note without a paragraph or a heading that could be a question', () => {
    expect(couldHold(outline())).toBe(false);
    expect(couldHold(outline('Topic', 'Other topic'))).toBe(false);
    expect(couldHold({ ...outline('Topic'), sections: ['yaml', 'heading', 'code', 'table'] })).toBe(false);
  });

  it('takes a note with a heading of an active shape', () => {
    expect(couldHold(outline('Q1: What is it?'))).toBe(true);
    expect(couldHold(outline('Q: What is it?'))).toBe(true);
    expect(couldHold(outline('What is it?'))).toBe(true);
    expect(couldHold(outline('Q1: What is it?'), { shapes: ['paired-labels'] })).toBe(false);
  });

  it('takes a note with a paragraph, which can hold paired labels', () => {
    expect(couldHold({ ...outline(), sections: ['paragraph'] })).toBe(true);
    expect(couldHold({ ...outline(), sections: ['a kind that is new'] })).toBe(true);
  });

  it('listens to the note itself', () => {
    expect(couldHold({ ...outline('Q1: What?'), frontmatter: { viva: false } })).toBe(false);
    expect(couldHold({ ...outline(), sections: ['html'], frontmatter: { viva: 'details' } })).toBe(true);
    expect(couldHold({ ...outline(), sections: ['html'] })).toBe(true);
    expect(couldHold({ ...outline(), frontmatter: { viva: 'nonsense' } })).toBe(true);
  });

  it('never rules out a note that holds a question', () => {
    fc.assert(
      fc.property(note, (text) => {
        const scanned = scan(text);
        const headings = scanned.headings.map((heading) => ({
          text: headingText(scanned, heading),
          level: heading.level,
        }));
        for (const shapes of [
          ['labelled-heading'],
          ['question-heading'],
          ['answered-heading'],
          ['question-mark'],
          ['heading-3'],
        ]) {
          const found = parseNote(text, { shapes, gate: 'refused' }).questions.length > 0;
          if (found)
            expect(
              couldHold({ headings, sections: [], frontmatter: null }, { shapes, gate: 'refused' }),
            ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

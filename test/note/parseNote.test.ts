import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../src/note/parseNote';
import { note } from './arbitraries';

const shift = (text: string) =>
  parseNote(text).questions.map(({ line, answer, links, ...rest }) => ({
    ...rest,
    line: line + 2,
    answer: answer && { first: answer.first + 2, last: answer.last + 2 },
    links: links.map((link) => ({ ...link, line: link.line + 2 })),
  }));

describe('parseNote', { timeout: 60_000 }, () => {
  it('gives questions whose lines are in the note, in order and apart', () => {
    fc.assert(
      fc.property(note, (text) => {
        const lines = text.split('\n').length;
        let behind = -1;
        for (const { line, answer } of parseNote(text).questions) {
          expect(line).toBeGreaterThan(behind);
          behind = line;
          if (answer) {
            expect(answer.first).toBeGreaterThanOrEqual(line);
            expect(answer.last).toBeGreaterThanOrEqual(answer.first);
            behind = answer.last;
          }
          expect(behind).toBeLessThan(lines);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(parseNote(text).questions.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same with either line ending, with a byte order mark, with and without a final line ending', () => {
    fc.assert(
      fc.property(note, (text) => {
        const plain = parseNote(text);
        expect(parseNote(text.replaceAll('\n', '\r\n'))).toEqual(plain);
        expect(parseNote(`\uFEFF${text}`)).toEqual(plain);
        if (!text.endsWith('\n')) expect(parseNote(`${text}\n`)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same questions, further down, behind a paragraph', () => {
    fc.assert(
      fc.property(note, (text) => {
        fc.pre(!text.startsWith('---'));
        expect(parseNote(`Some words\n\n${text}`).questions).toEqual(shift(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a note cut anywhere', { timeout: 60_000 }, () => {
  it('is read all the same', () => {
    fc.assert(
      fc.property(note, fc.nat(), (text, at) => {
        expect(() => parseNote(text.slice(0, at % (text.length + 1)))).not.toThrow();
      }),
    );
  });
});

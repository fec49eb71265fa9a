import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, type ParseOptions } from '../../src/note/parseNote';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { note } from './arbitraries';

/** What is looked for anyway, and all that there is. */
const ways: readonly (readonly [name: string, options: ParseOptions])[] = [
  ['the shapes that are on by default', {}],
  ['every shape', { shapes: SHAPE_NAMES, gate: 'accepted' }],
];

/** What stands behind getters too. */
const all = (text: string, options: ParseOptions) => {
  const { frontmatter, off, questions, related, problems } = parseNote(text, options);
  return { frontmatter, off, questions, related, problems };
};

const shifted = (text: string, options: ParseOptions) =>
  parseNote(text, options).questions.map(({ line, answer, links, ...rest }) => ({
    ...rest,
    line: line + 2,
    answer: answer && { first: answer.first + 2, last: answer.last + 2 },
    links: links.map((link) => ({ ...link, line: link.line + 2 })),
  }));

describe.each(ways)('parseNote with %s', { timeout: 60_000 }, (_, options) => {
  it('gives questions whose lines are in the note, in order and apart', () => {
    fc.assert(
      fc.property(note, (text) => {
        const lines = text.split('\n').length;
        let behind = -1;
        for (const { line, answer, shape } of parseNote(text, options).questions) {
          // The other direction of a card is the same lines once more.
          if (shape.endsWith('-reversed')) continue;
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
        expect(parseNote(text, options).questions.length).toBeLessThanOrEqual(2 * text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same with either line ending, with a byte order mark, with and without a final line ending', () => {
    fc.assert(
      fc.property(note, (text) => {
        const plain = all(text, options);
        expect(all(text.replaceAll('\n', '\r\n'), options)).toEqual(plain);
        expect(all(`\uFEFF${text}`, options)).toEqual(plain);
        if (!text.endsWith('\n')) expect(all(`${text}\n`, options)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same questions, further down, behind a paragraph', () => {
    fc.assert(
      fc.property(note, (text) => {
        fc.pre(!text.startsWith('---'));
        expect(parseNote(`Some words\n\n${text}`, options).questions).toEqual(shifted(text, options));
      }),
      { numRuns: 300 },
    );
  });

  it('reads a note that was cut anywhere', () => {
    fc.assert(
      fc.property(note, fc.nat(), (text, at) => {
        expect(() => parseNote(text.slice(0, at % (text.length + 1)), options)).not.toThrow();
      }),
    );
  });

  it('knows nothing of the notes that it read before', () => {
    fc.assert(
      fc.property(note, note, (text, other) => {
        const alone = structuredClone(all(text, options));
        parseNote(other.repeat(3), options);
        expect(all(text, options)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the links of a note without questions', () => {
  it('are found when they are asked for, other notes read in between', () => {
    const first = parseNote('A [[lock]].\n\nA `[[span]]`, a [[Key#Teeth|tooth]].');
    parseNote('[[Another]]\n'.repeat(50));
    expect(first.related.map(({ target, line }) => [target, line])).toEqual([
      ['lock', 0],
      ['Key', 2],
    ]);
  });
});

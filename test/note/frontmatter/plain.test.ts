import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/note/frontmatter/frontmatter';
import { isPlain } from '../../../src/note/frontmatter/plain';

const key = fc.constantFrom('tags', 'Tags', 'viva', 'true', 'True', 'null', 'a-b_1', 'ключ', '12', '');
const value = fc.oneof(
  fc.constantFrom(
    'one',
    '2026-02-10',
    '2026-13-45',
    '12:30',
    'https://a.b/c',
    '0x1g',
    'true',
    '~',
    '[a]',
    'a: b',
  ),
  fc.constantFrom(
    '"open',
    'a #b',
    'a  ',
    '- a',
    '!x',
    '&x',
    'a:',
    'слово',
    'a\tb',
    '|',
    "it's",
    'a "b"',
    '#',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const line = fc.oneof(
  fc.tuple(key, value).map(([name, text]) => `${name}: ${text}`),
  key.map((name) => `${name}:`),
  fc.tuple(fc.constantFrom('', ' ', '  ', '    '), value).map(([indent, text]) => `${indent}- ${text}`),
  value,
);
const block = fc
  .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => ['---', ...lines, '---', ''].join(end));

describe('plain frontmatter', () => {
  it('can be read, and says nothing to Viva', () => {
    let plain = 0;
    fc.assert(
      fc.property(block, (text) => {
        if (!isPlain(text)) return;
        plain++;
        const read = readFrontmatter(text);
        expect(read.ok && Object.keys(read.data).includes('viva')).toBe(false);
        expect(read.ok).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    ['nothing', '---\n---\n'],
    ['words and numbers', '---\ntitle: A word, and (another): no\n---\n'.replace(': no', '')],
    ['dates, addresses, empty ones', '---\ncreated: 2026-02-10\nurl: https://a.b/c?d=e\naliases:\n---'],
    ['lists', '---\r\ntags:\r\n  - one\r\n  - два\r\nother:\r\n- three\r\n---\r\n'],
  ])('is %s', (_, text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    ['asks for another language', '---js\na: b\n---\n'],
    ['names Viva', '---\nviva: false\n---\n'],
    ['says a thing twice', '---\na: 1\na: 2\n---\n'],
    ['is a list of uneven depth', '---\na:\n  - b\n - c\n---\n'],
    ['has quotes, maps or comments', '---\na: "b"\n---\n'],
    ['has a property in a value', '---\na: b: c\n---\n'],
    ['goes on below a value', '---\na: b\n  - c\n---\n'],
  ])('is not what %s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });
});

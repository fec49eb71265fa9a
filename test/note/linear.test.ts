import { describe, expect, it } from 'vitest';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { parseNote } from '../../src/note/parseNote';

const SIZE = 20_000;
const repeat = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));

/** The user time of reading it, the quickest of three. Milliseconds. */
function cost(text: string): number {
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    parseNote(text, { shapes: SHAPE_NAMES, gate: 'accepted' });
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

/** The user time of reading it once, with the shapes that are on by default. Milliseconds. */
function onceRead(text: string): number {
  const before = process.cpuUsage();
  parseNote(text);
  return process.cpuUsage(before).user / 1000;
}

/** Texts of a given length that have led parsers astray. */
const ADVERSARIES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ...['`', '[[', '*', '#', '>', '$', '%', '-', '<', '_', '?', ':', '|', ' ', '\t', '\n', '\r', '!['].map(
    (text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const,
  ),
  ...[
    '`\n',
    '[[\n',
    '> ',
    '- ',
    '> - ',
    '**Q:** a\n',
    '**A:** a\n',
    '### Q1: a\n',
    '<details>\n',
    '</details>\n',
  ].map((text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const),
  ...[
    '<!--\n',
    '<a b="c" ',
    '$$\n\n',
    '> $$\n\n',
    '%%x',
    '?\n',
    'a\n?\n',
    'a::b\n',
    '[a]: b\n',
    '`` ` ',
    '[a](',
    '&nbsp;',
  ].map((text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const),
  ['list items a level deeper each', (size) => `${repeat('- ', size / 2)}a\n${repeat('\n', size / 2)}`],
  ...['](', '[a](<', '[a](b', '[a](b "', '[a](b(', '[a](b)', '![](', '\\]('].map(
    (text) =>
      [
        `a question and ${JSON.stringify(text)}`,
        (size: number) => `### Q1: a\n${repeat(text, size)}`,
      ] as const,
  ),
  ['a heading of one line', (size) => `### Q1: ${repeat('a ', size)}`],
  [
    'runs of backticks of all lengths',
    (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => '`'.repeat(i)).join(' '),
  ],
];

/** One line each, of ten million characters. */
const LONG_LINES = ['`', '[[', '*', '# ', '> ', '$', '- ', 'word ', '| ', 'a::b ', '**Q:** a ', '<a '];

describe('reading one line of 10 MB', { timeout: 120_000 }, () => {
  it.each(LONG_LINES)('takes about twice the time of 5 MB, full of %j', (text) => {
    const half = onceRead(repeat(text, 5_000_000));
    expect(onceRead(repeat(text, 10_000_000))).toBeLessThan(Math.max(half, 20) * 3.5);
  });
});

describe('reading a note takes time linear in its length', { timeout: 60_000 }, () => {
  it.each(ADVERSARIES)('full of %s', (_, make) => {
    const small = cost(make(SIZE));
    // Four times the text: about four times the time, sixteen times if it were quadratic.
    expect(cost(make(SIZE * 4))).toBeLessThan(Math.max(small, 4) * 9);
  });
});

import { describe, expect, it } from 'vitest';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { parseNote } from '../../src/note/parseNote';
import { ADVERSARIES, repeat } from './adversaries';

const SIZE = 20_000;

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

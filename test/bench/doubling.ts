import { parseNote } from '../../src/note/parseNote';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { ADVERSARIES } from '../note/adversaries';
import type { Figures } from './bench';
import { userTime } from './userTime';

const MEGABYTE = 1_000_000;

/** Less than this says nothing about how the cost grows. Milliseconds. */
const FEWEST_MS = 20;
const MOST = 32 * MEGABYTE;

/**
 * What it costs to read a megabyte that has led parsers astray, and twice as much of it: with every shape, the gate
 * accepted, and the links outside questions looked for too. What takes no time is read in greater lengths.
 */
export function doublings(): Figures {
  return Object.fromEntries(
    ADVERSARIES.map(([name, make]) => {
      let size = MEGABYTE;
      let one = cost(make(size));
      for (; one < FEWEST_MS && size < MOST; one = cost(make(size))) size *= 2;
      const two = cost(make(2 * size));
      const length = size === MEGABYTE ? '' : `${size / MEGABYTE} MB: `;
      return [`full of ${name}`, `${length}${one.toFixed(0)} ms, twice as much ${(two / one).toFixed(1)} ×`];
    }),
  );
}

function cost(text: string): number {
  return userTime(() => {
    const { questions, related } = parseNote(text, { shapes: SHAPE_NAMES, gate: 'accepted' });
    return questions.length + related.length;
  });
}

import { parseNote } from '../../src/note/parseNote';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { ADVERSARIES } from '../note/adversaries';
import type { Figures } from './bench';
import { userTime } from './userTime';

const MEGABYTE = 1_000_000;

/**
 * What it costs to read a megabyte that has led parsers astray, and two of them: with every shape, the gate accepted,
 * and the links outside questions looked for too.
 */
export function doublings(): Figures {
  return Object.fromEntries(
    ADVERSARIES.map(([name, make]) => {
      const [one, two] = [cost(make(MEGABYTE)), cost(make(2 * MEGABYTE))];
      return [`full of ${name}`, `${one.toFixed(0)} ms, twice as much ${(two / one).toFixed(1)} ×`];
    }),
  );
}

function cost(text: string): number {
  return userTime(() => {
    const { questions, related } = parseNote(text, { shapes: SHAPE_NAMES, gate: 'accepted' });
    return questions.length + related.length;
  });
}

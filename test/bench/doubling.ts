import { parseNote } from '../../src/note/parseNote';
import { SHAPE_NAMES } from '../../src/note/shapes/shapes';
import { ADVERSARIES } from '../note/adversaries';
import type { Figures } from './bench';

const MEGABYTE = 1_000_000;
const ROUNDS = 3;

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

/** Takes what is read, so that the work cannot be optimised away. */
const read: number[] = [];

/** User time, the least of some rounds. Milliseconds. */
function cost(text: string): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const { questions, related } = parseNote(text, { shapes: SHAPE_NAMES, gate: 'accepted' });
    read[round] = questions.length + related.length;
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

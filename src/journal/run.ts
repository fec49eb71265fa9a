import type { ByteReader, ByteWriter } from './bytes';
import type { EventRef } from './event';
import { asCount, asList, asText } from './json';

/** A run of one writer's events: `count` of those from `first` to `last` are there, the others were replaced. */
export interface Run {
  readonly writer: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** The runs, as JSON: [writer, first, last, count, writer, …]. */
export function writeRuns(out: ByteWriter, runs: readonly Run[]): void {
  out.json(runs.flatMap((run) => [run.writer, run.first, run.last, run.count]));
}

/** Reads what `writeRuns` wrote. Throws a RangeError for anything else. */
export function readRuns(reader: ByteReader): readonly Run[] {
  const list = asList(reader.json());
  const runs: Run[] = [];
  for (let i = 0; i < list.length; i += 4) {
    const run = {
      writer: asText(list[i]),
      first: asCount(list[i + 1]),
      last: asCount(list[i + 2]),
      count: asCount(list[i + 3]),
    };
    if (run.first < 1 || run.count > run.last - run.first + 1) throw new RangeError('A run that cannot be.');
    runs.push(run);
  }
  return runs;
}

/** The sequences of the events, run by run: how many are left out before each. */
export function writeSequences(out: ByteWriter, refs: readonly EventRef[], runs: readonly Run[]): void {
  let i = 0;
  for (const run of runs) {
    let expected = run.first;
    for (const end = i + run.count; i < end; i++) {
      const ref = refs[i];
      if (ref?.writer !== run.writer || ref.sequence > run.last)
        throw new RangeError('An event outside its run.');
      out.count(ref.sequence - expected);
      expected = ref.sequence + 1;
    }
  }
}

/** Reads what `writeSequences` wrote for the same runs. */
export function readSequences(reader: ByteReader, runs: readonly Run[], total: number): Float64Array {
  const sequences = new Float64Array(total);
  let place = 0;
  for (const { first, last, count } of runs) {
    let expected = first;
    for (let i = 0; i < count; i++) {
      const sequence = expected + reader.count();
      if (sequence > last) throw new RangeError('An event outside its run.');
      sequences[place++] = sequence;
      expected = sequence + 1;
    }
  }
  return sequences;
}

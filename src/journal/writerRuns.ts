import type { EventRef } from './event';

/**
 * Which event has which place, as runs: events of one writer, one after the other, that came one after the other. The
 * place of the next event is always one more than the last.
 */
export class WriterRuns {
  /** Of each run, in the order of places. */
  readonly #firstPlaces: number[] = [];
  readonly #firstSequences: number[] = [];
  readonly #writers: string[] = [];
  /** The numbers of a writer's runs, by sequence. No two of them overlap. */
  readonly #runsOf = new Map<string, number[]>();
  #places = 0;
  /** The writer that was asked for last: events mostly come writer by writer. */
  #last: { readonly writer: string; readonly runs: number[] } = { writer: '', runs: [] };

  get size(): number {
    return this.#places;
  }

  /** −1: there is none. */
  find(writer: string, sequence: number): number {
    const runs = this.#listOf(writer);
    return this.#placeIn(runs[this.#runUpTo(runs, sequence)], sequence);
  }

  /** The next place, for the event of this name; −1: there is one already. */
  take(writer: string, sequence: number): number {
    const runs = this.#listOf(writer);
    const before = this.#runUpTo(runs, sequence);
    const run = runs[before];
    if (this.#placeIn(run, sequence) >= 0) return -1;
    const newest = this.#writers.length - 1;
    if (run !== newest || this.#sequenceAfter(newest) !== sequence)
      this.#begin(runs, before + 1, writer, sequence);
    return this.#places++;
  }

  refAt(place: number): EventRef {
    let low = 0;
    let high = this.#firstPlaces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firstPlaces[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const sequence = (this.#firstSequences[low] ?? 0) + place - (this.#firstPlaces[low] ?? 0);
    return { writer: this.#writers[low] ?? '', sequence };
  }

  #begin(runs: number[], at: number, writer: string, sequence: number): void {
    if (runs.length === 0) {
      this.#runsOf.set(writer, runs);
      this.#last = { writer, runs };
    }
    runs.splice(at, 0, this.#writers.length);
    this.#firstPlaces.push(this.#places);
    this.#firstSequences.push(sequence);
    this.#writers.push(writer);
  }

  #listOf(writer: string): number[] {
    if (writer === this.#last.writer) return this.#last.runs;
    const runs = this.#runsOf.get(writer) ?? [];
    if (runs.length > 0) this.#last = { writer, runs };
    return runs;
  }

  /** The last of the runs that begins at the sequence or before; −1: none does. */
  #runUpTo(runs: readonly number[], sequence: number): number {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firstSequences[runs[middle] ?? 0] ?? 0) <= sequence) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #placeIn(run: number | undefined, sequence: number): number {
    if (run === undefined || sequence >= this.#sequenceAfter(run)) return -1;
    return (this.#firstPlaces[run] ?? 0) + sequence - (this.#firstSequences[run] ?? 0);
  }

  #sequenceAfter(run: number): number {
    const end = this.#firstPlaces[run + 1] ?? this.#places;
    return (this.#firstSequences[run] ?? 0) + end - (this.#firstPlaces[run] ?? 0);
  }
}

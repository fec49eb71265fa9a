/**
 * The form of a benchmark: `test/bench/<name>.bench.ts` has one of these as its default export, written
 * `export default { … } satisfies Bench`. `npm run bench -- <name> [arguments]` runs it.
 */
export interface Bench {
  readonly title: string;
  /** The name of the case that the others are compared with. Needed as soon as there are two cases. */
  readonly reference?: string;
  /** Once, before anything is measured: make or read what the cases work on. Not timed. */
  setup?(args: readonly string[], tools: BenchTools): void | Promise<void>;
  /**
   * What is timed, by name. Each call does the same work again. The runner keeps what a case returns, so
   * that the work cannot be optimised away; a promise is awaited, and its time counts.
   */
  readonly cases: Readonly<Record<string, () => unknown>>;
  /** Bytes that each call of each case works through, for the MB/s column. Asked for after `setup`. */
  bytes?(): number;
  /** Numbers that are no times: sizes, counts, goals reached. Asked for after the last round. */
  figures?(tools: BenchTools): Figures | Promise<Figures>;
  /** Sentences to print below the table. Asked for after the last round. */
  notes?(): readonly string[];
}

export type Figures = Readonly<Record<string, number | string>>;

export interface BenchTools {
  /** Bytes that are alive, those of typed arrays too, after a full garbage collection. */
  heap(): number;
}

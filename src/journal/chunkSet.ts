import type { Run } from './run';

/** A chunk as it is kept: its text never changes. */
export interface KeptChunk {
  readonly key: string;
  readonly text: string;
  /** null: it cannot be decoded (damaged, or of a later version) and is kept as it is. */
  readonly runs: readonly Run[] | null;
}

/** The chunks that are needed to hold all events: none that another one covers. */
export class ChunkSet {
  readonly #byKey = new Map<string, KeptChunk>();
  readonly #ranges = new Map<string, Ranges>();

  get(key: string): KeptChunk | undefined {
    return this.#byKey.get(key);
  }

  all(): readonly KeptChunk[] {
    return [...this.#byKey.values()];
  }

  /** Takes the chunk unless another covers it; drops those that it covers. */
  put(chunk: KeptChunk): void {
    if (chunk.runs === null) {
      this.#byKey.set(chunk.key, chunk);
      return;
    }
    const ranges = rangesOf(chunk.runs);
    for (const [key, other] of this.#ranges) {
      if (key === chunk.key) continue;
      if (covers(other, ranges) && !(covers(ranges, other) && chunk.key < key)) return;
    }
    for (const [key, other] of this.#ranges) if (covers(ranges, other)) this.#drop(key);
    this.#byKey.set(chunk.key, chunk);
    this.#ranges.set(chunk.key, ranges);
  }

  /** Whether a kept chunk says that it holds the event, or what replaced it. */
  covers(writer: string, sequence: number): boolean {
    const one = new Map([[writer, [{ first: sequence, last: sequence }]]]);
    return [...this.#ranges.values()].some((ranges) => covers(ranges, one));
  }

  #drop(key: string): void {
    this.#byKey.delete(key);
    this.#ranges.delete(key);
  }
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** By writer; in order, with gaps between. */
type Ranges = ReadonlyMap<string, readonly Range[]>;

function covers(ranges: Ranges, other: Ranges): boolean {
  for (const [writer, wanted] of other) {
    const there = ranges.get(writer);
    if (there === undefined) return false;
    if (
      !wanted.every(({ first, last }) => there.some((range) => range.first <= first && last <= range.last))
    ) {
      return false;
    }
  }
  return true;
}

function rangesOf(runs: readonly Run[]): Ranges {
  const byWriter = new Map<string, Range[]>();
  for (const { writer, first, last } of [...runs].sort((a, b) => a.first - b.first)) {
    const there = byWriter.get(writer) ?? [];
    const before = there[there.length - 1];
    if (before !== undefined && first <= before.last + 1) {
      there[there.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else {
      there.push({ first, last });
    }
    byWriter.set(writer, there);
  }
  return byWriter;
}

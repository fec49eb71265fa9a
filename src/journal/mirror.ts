import { decodeEvent, encodeEvent } from './chunk';
import type { KeptChunk } from './chunkSet';
import type { NamedText } from './dataFile';
import type { EventRef, JournalEvent } from './event';
import { eventsOf } from './eventTable';
import { inTime } from './inTime';
import type { Runtime, Shadow } from './ports';
import { Queue } from './queue';

export interface MirrorRead {
  readonly chunks: readonly NamedText[];
  /** Single events that had not become part of a chunk. */
  readonly tail: readonly JournalEvent[];
}

/** The device's own copy of all chunks, and of each event at once. */
export class Mirror {
  readonly #queue = new Queue();
  /** What it holds, as far as is known. */
  readonly #held = new Map<string, string>();
  /** Writers with a row that a later version may be able to decode: their rows stay. */
  readonly #undecoded = new Set<string>();
  /** Up to which the rows of a writer were dropped. */
  readonly #dropped = new Map<string, number>();
  #lost: string | null = null;

  /** `failed` is called once, when it turns out that there is no such home, with the reason. */
  constructor(
    private readonly shadow: Shadow,
    private readonly runtime: Runtime,
    private readonly failed: (reason: string) => void,
  ) {}

  get missing(): boolean {
    return this.#lost !== null;
  }

  read(): Promise<MirrorRead> {
    return this.#queue.run(async () => {
      const read = await inTime(this.runtime, () => this.shadow.read());
      if (!read.ok) {
        this.#lose(read.reason);
        return { chunks: [], tail: [] };
      }
      for (const [key, text] of read.chunks) this.#held.set(key, text);
      const tail = read.tail.flatMap(({ writer, sequence, text }) => {
        const row = decodeEvent(text, { writer, sequence });
        if (row.state === 'decoded') return eventsOf(row.table);
        this.#undecoded.add(writer);
        return [];
      });
      return { chunks: [...read.chunks], tail };
    });
  }

  /** False: the event is not durable here. */
  append(event: JournalEvent): Promise<boolean> {
    return this.#queue.run(async () => {
      const { writer, sequence } = event;
      const row = { writer, sequence, text: encodeEvent(event) };
      const done = await inTime(this.runtime, () => this.shadow.append(row));
      if (!done.ok) this.#lose(done.reason);
      return done.ok;
    });
  }

  /** Makes it hold these chunks and no others; `inChunks` says up to which a writer's events are in them. */
  follow(kept: readonly KeptChunk[], inChunks: readonly EventRef[]): Promise<boolean> {
    return this.#queue.run(async () => {
      const put = new Map(
        kept.filter(({ key, text }) => this.#held.get(key) !== text).map(({ key, text }) => [key, text]),
      );
      const wanted = new Set(kept.map(({ key }) => key));
      const drop = [...this.#held.keys()].filter((key) => !wanted.has(key));
      const dropTail = inChunks
        .filter(({ writer, sequence }) => this.#hasTail(writer, sequence))
        .map(({ writer, sequence }) => ({ writer, upTo: sequence }));
      if (put.size === 0 && drop.length === 0 && dropTail.length === 0) return true;
      const done = await inTime(this.runtime, () => this.shadow.replace({ put, drop, dropTail }));
      if (!done.ok) {
        this.#lose(done.reason);
        return false;
      }
      for (const [key, text] of put) this.#held.set(key, text);
      for (const key of drop) this.#held.delete(key);
      for (const { writer, upTo } of dropTail) this.#dropped.set(writer, upTo);
      return true;
    });
  }

  idle(): Promise<void> {
    return this.#queue.idle();
  }

  #hasTail(writer: string, upTo: number): boolean {
    return !this.#undecoded.has(writer) && (this.#dropped.get(writer) ?? 0) < upTo;
  }

  #lose(reason: string): void {
    if (this.#lost !== null) return;
    this.#lost = reason;
    this.failed(reason);
  }
}

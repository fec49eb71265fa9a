import { decodeChunk, encodeChunk } from './chunk';
import { ChunkSet, type KeptChunk } from './chunkSet';
import type { NamedText } from './dataFile';
import type { EventRef, JournalEvent } from './event';
import { exactRuns } from './exactRuns';
import type { GrowingJournal } from './fold';
import type { Run } from './run';
import { chunksToPack, packed } from './packing';
import { deviceOf } from './writer';

/** What became of a chunk that came from a home. */
export interface Absorbed {
  /** Keys whose text is as good as the one that is kept, or is the one. */
  readonly sound: readonly string[];
  /** Keys of chunks that were never seen whole, when such a one is met first. */
  readonly damaged: readonly string[];
  /** How many events are new here. */
  readonly added: number;
}

/** The union of all homes: the journal, and the chunks that hold it. */
export class Holdings {
  readonly #chunks = new ChunkSet();
  /** Of this load, in no chunk yet. */
  #fresh: JournalEvent[] = [];
  readonly #lastInChunk = new Map<string, number>();

  constructor(
    private readonly journal: GrowingJournal,
    private readonly device: string,
  ) {}

  get kept(): readonly KeptChunk[] {
    return this.#chunks.all();
  }

  /** Of each writer whose single events the mirror may hold: up to which they are in chunks. */
  get inChunks(): readonly EventRef[] {
    return Array.from(this.#lastInChunk, ([writer, sequence]) => ({ writer, sequence }));
  }

  get hasFresh(): boolean {
    return this.#fresh.length > 0;
  }

  addFresh(events: readonly JournalEvent[]): void {
    this.#fresh.push(...events);
  }

  absorb(texts: readonly NamedText[]): Absorbed {
    const sound: string[] = [];
    const damaged: string[] = [];
    let added = 0;
    for (const [key, text] of texts) {
      const kept = this.#chunks.get(key);
      if (kept?.text === text) {
        sound.push(key);
        continue;
      }
      const read = decodeChunk(text);
      if (read.state === 'decoded') added += this.journal.addTable(read.table);
      // A key's content never changes: of two that can be read, one is as good as the other.
      const better = kept === undefined || (kept.runs === null && read.state === 'decoded');
      if (better) this.#chunks.put({ key, text, runs: read.state === 'decoded' ? read.table.runs : null });
      if (better || read.state !== 'damaged') sound.push(key);
      if (better && read.state === 'damaged') damaged.push(key);
    }
    return { sound, damaged, added };
  }

  /** A chunk that may still be on its way: whether the journal holds more; null: it is damaged, and not taken. */
  absorbWhole(key: string, text: string): boolean | null {
    if (this.#chunks.get(key)?.text === text) return false;
    return decodeChunk(text).state === 'damaged' ? null : this.absorb([[key, text]]).added > 0;
  }

  /** Single events from the mirror become chunks, where no chunk holds them. */
  absorbTail(tail: readonly JournalEvent[]): boolean {
    const loose = tail.filter(({ writer, sequence }) => !this.#chunks.covers(writer, sequence));
    this.#putRuns(loose);
    for (const { writer, sequence } of tail) {
      this.#lastInChunk.set(writer, Math.max(sequence, this.#lastInChunk.get(writer) ?? 0));
    }
    return this.journal.add(tail).length > 0;
  }

  /** What was appended since the last time becomes a chunk. */
  sealFresh(): void {
    const last = this.#fresh[this.#fresh.length - 1];
    if (last === undefined) return;
    this.#putRuns(this.#fresh);
    this.#fresh = [];
    this.#lastInChunk.set(last.writer, last.sequence);
  }

  /** Chunks of this device become one, under a key that `load` (a fresh writer) makes new. False: not worth it. */
  pack(load: string, all: boolean): boolean {
    const own = this.kept.filter(({ runs }) => runs?.every(({ writer }) => deviceOf(writer) === this.device));
    const chosen = chunksToPack(own, all);
    if (chosen.length === 0) return false;
    const pack = packed(chosen, load, (event) => this.journal.counts(event));
    if (pack === null) return false;
    this.#chunks.put(pack);
    return true;
  }

  /** Characters of all chunks, which are as many bytes. */
  get size(): number {
    return this.kept.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** Each run becomes a chunk, all of which whoever makes it anew makes alike. */
  #putRuns(loose: readonly JournalEvent[]): void {
    const { events, runs } = exactRuns(loose);
    let from = 0;
    for (const run of runs) this.#chunks.put(chunkOf(events.slice(from, (from += run.count)), run));
  }

  /** Chunks that a home with these keys lacks. */
  lackedBy(sound: ReadonlySet<string>): readonly KeptChunk[] {
    return this.kept.filter(({ key }) => !sound.has(key));
  }

  /** Whether the chunk holds events of this device. */
  isOwn(chunk: KeptChunk): boolean {
    return chunk.runs?.some(({ writer }) => deviceOf(writer) === this.device) ?? false;
  }
}

function chunkOf(events: readonly JournalEvent[], run: Run): KeptChunk {
  const key = `log.${run.writer}.${run.first}-${run.last}`;
  return { key, text: encodeChunk(events, [run]), runs: [run] };
}

import type { KeptChunk } from './chunkSet';
import { type DataFileRead, readDataFile, writeDataFile } from './dataFile';
import type { Holdings } from './holdings';
import type { Disk, FileStat } from './ports';
import { toldFrom } from './room';
import type { StoreNotice } from './store';

export interface SavedFileParts {
  readonly disk: Disk;
  readonly holdings: Holdings;
  readonly now: () => number;
  /** As long as another program may take to write the file. */
  readonly pause: () => Promise<void>;
  readonly notify: (notice: StoreNotice) => void;
  /** There is no other home: a write that is torn must not be the end of what the file held. */
  readonly onlyHome: () => boolean;
}

export interface Look {
  readonly state: 'loaded' | 'absent' | 'cannot-read' | 'cannot-keep-aside';
  readonly stat: FileStat | null;
  /** The journal holds more than before. */
  readonly changed: boolean;
}

/** `waiting`: the file is absent, and it is not yet time to write one. */
export type SaveResult = 'saved' | 'waiting' | 'failed';

/** Where there is no IndexedDB: what is about to be written. A load absorbs it as it does any copy. */
const spareName = 'data.spare.json';
/** How often a save starts over because the file moved under it. */
const mostTries = 5;
const megabyte = 1024 * 1024;

/** `data.json`: what it held when it was last looked at, and how it is written: read, union, write. */
export class SavedFile {
  /** The workspace is there, so a sync program had its time. */
  layoutReady = false;
  /** There was an event of the person's in this load. */
  personActed = false;
  /** Written by a later version: to be left alone. */
  newer = false;
  /** It could not be read as a data.json, and was kept aside: it is to be written anew. */
  broken = false;

  #unseen = false;
  #lastText: string | null = null;
  #sound: ReadonlySet<string> = new Set();
  readonly #others = new Map<string, unknown>();
  readonly #told = new Set<string>();

  constructor(private readonly parts: SavedFileParts) {}

  /** Chunks that are kept and that it lacked when it was last looked at. */
  get lacking(): readonly KeptChunk[] {
    return this.parts.holdings.lackedBy(this.#sound);
  }

  /** It lacks something, is to be written anew, or could not be looked at, which the next save tries again. */
  get mustBeSaved(): boolean {
    return this.broken || this.#unseen || this.lacking.length > 0;
  }

  get lacksOwn(): boolean {
    return this.parts.holdings.hasFresh || this.lacking.some((chunk) => this.parts.holdings.isOwn(chunk));
  }

  /** `patient`: a file that cannot be read may be half way through being written, and is read once more. */
  async look(patient = true): Promise<Look> {
    const read = await this.parts.disk.read();
    if (read.state === 'unreadable') {
      this.#tellOnce('read-failed', { code: 'read-failed', values: { reason: read.reason } });
      this.#unseen = true;
      return { state: 'cannot-read', stat: null, changed: false };
    }
    this.#unseen = false;
    if (read.state === 'absent') {
      this.#lastText = null;
      this.#sound = new Set();
      return { state: 'absent', stat: null, changed: false };
    }
    if (read.text === this.#lastText) return { state: 'loaded', stat: read.stat, changed: false };
    const file = readDataFile(read.text);
    if (file.state === 'damaged' && patient) {
      await this.parts.pause();
      return this.look(false);
    }
    const taken = await this.#take(read.text, file);
    return { ...taken, stat: read.stat };
  }

  /** Conflict copies of sync programs; what cannot be read of them is left alone. */
  async absorbCopies(): Promise<void> {
    for (const { name, text } of await this.#copies()) {
      const file = readDataFile(text);
      if (file.state === 'damaged') continue;
      if (this.parts.holdings.absorb(file.chunks).added > 0) {
        this.parts.notify({ code: 'copy-absorbed', values: { name } });
      }
    }
  }

  /** That a copy cannot be read must not keep the journal from being loaded. */
  async #copies(): ReturnType<Disk['copies']> {
    try {
      return await this.parts.disk.copies();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#tellOnce('read-failed', { code: 'read-failed', values: { reason } });
      return [];
    }
  }

  async save(): Promise<SaveResult> {
    for (let tries = 0; tries < mostTries; tries++) {
      const look = await this.look();
      if (look.state === 'cannot-read' || look.state === 'cannot-keep-aside' || this.newer) {
        return 'failed';
      }
      if (look.state === 'absent' && !(this.layoutReady && this.personActed)) return 'waiting';
      this.parts.holdings.sealFresh();
      if (this.lacking.length === 0 && !this.broken) return 'saved';
      if (!sameStat(look.stat, await this.parts.disk.stat())) continue;
      return (await this.#write()) ? 'saved' : 'failed';
    }
    return 'failed';
  }

  async #write(): Promise<boolean> {
    const kept = this.parts.holdings.kept;
    const text = writeDataFile({
      chunks: kept.map(({ key, text: held }) => [key, held]),
      others: this.#others,
    });
    if (this.parts.onlyHome()) await this.parts.disk.keepAside(spareName, text);
    const done = await this.parts.disk.write(text);
    if (!done.ok) {
      this.parts.notify({ code: 'save-failed', values: { reason: done.reason } });
      return false;
    }
    this.#lastText = text;
    this.#sound = new Set(kept.map(({ key }) => key));
    this.broken = false;
    if (text.length > toldFrom) {
      const megabytes = Math.round((text.length / megabyte) * 10) / 10;
      this.#tellOnce('size', { code: 'size', values: { megabytes } });
    }
    return true;
  }

  async #take(text: string, file: DataFileRead): Promise<Omit<Look, 'stat'>> {
    if (file.state === 'damaged') {
      const name = `data.damaged-${new Date(this.parts.now()).toISOString().replace(/[:.]/g, '-')}.json`;
      const kept = await this.parts.disk.keepAside(name, text);
      if (!kept.ok) {
        this.parts.notify({ code: 'save-failed', values: { reason: kept.reason } });
        return { state: 'cannot-keep-aside', changed: false };
      }
      this.parts.notify({ code: 'kept-aside', values: { path: kept.path } });
      this.broken = true;
    }
    if (file.state === 'newer') {
      this.newer = true;
      this.#tellOnce('newer', { code: 'newer-format', values: {} });
    }
    const { sound, damaged, added } = this.parts.holdings.absorb(file.chunks);
    for (const key of damaged) this.#tellOnce(`chunk ${key}`, { code: 'chunk-damaged', values: { key } });
    for (const [key, value] of file.others) this.#others.set(key, value);
    this.#sound = new Set(this.broken ? [] : sound);
    this.#lastText = text;
    return { state: 'loaded', changed: added > 0 };
  }

  #tellOnce(about: string, notice: StoreNotice): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    this.parts.notify(notice);
  }
}

/** Whether the file is where and as it was. */
function sameStat(one: FileStat | null, other: FileStat | null): boolean {
  return one?.size === other?.size && one?.mtime === other?.mtime;
}

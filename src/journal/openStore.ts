import { decodeChunk } from './chunk';
import { readDataFile } from './dataFile';
import type { Happening, JournalEvent } from './event';
import { eventsOf } from './eventTable';
import { createJournal } from './fold';
import { FolderHome } from './folderHome';
import { Holdings } from './holdings';
import { Listeners } from './listeners';
import { Mirror } from './mirror';
import type { Disk, Folder, Runtime, Shadow } from './ports';
import { Queue } from './queue';
import { SavedFile } from './savedFile';
import { scarceFrom, shortenedAnchors } from './room';
import { readSettings } from './settings';
import type { Restored, Store, StoreNotice } from './store';
import { EventWriter, writerOf } from './writer';

export interface StorePorts {
  readonly disk: Disk;
  readonly shadow: Shadow;
  readonly runtime: Runtime;
}

export interface StoreOptions {
  /** A random id of this device, kept outside of the vault; URL-safe, without `~`. */
  readonly device: string;
  /** The study day at a time (ms since 1970), for days that begin at that hour (0–23) here. */
  readonly dayOf: (at: number, rolloverHour: number) => number;
}

/** Milliseconds from the first event that `data.json` lacks to the save. */
const saveAfter = 4_000;
/** Milliseconds to the next try after a save that failed. */
const tryAgainAfter = 15_000;
/** Milliseconds that another program is given to end its writing. */
const writingTakes = 800;

/** The store over its two homes. Nothing is read before `load`, nothing written before that has succeeded. */
export function openStore(ports: StorePorts, options: StoreOptions): Store {
  return new TwoHomes(ports, options);
}

class TwoHomes implements Store {
  readonly journal = createJournal();

  readonly #changes = new Listeners<[]>();
  readonly #notices = new Listeners<[StoreNotice]>();
  readonly #writer: EventWriter;
  readonly #holdings: Holdings;
  readonly #mirror: Mirror;
  readonly #file: SavedFile;
  #folder: FolderHome | null = null;
  #folderFails = false;
  readonly #work = new Queue();
  readonly #runtime: Runtime;
  readonly #device: string;

  #loaded = false;
  #closed = false;
  #nextSave: Promise<boolean> | null = null;
  #cancelSave: (() => void) | null = null;
  /** Whether each event of this load came to rest in the mirror. */
  #inMirror: Promise<boolean> = Promise.resolve(true);

  constructor({ disk, shadow, runtime }: StorePorts, { device, dayOf }: StoreOptions) {
    this.#runtime = runtime;
    this.#device = device;
    const notify = (notice: StoreNotice): void => this.#notices.emit(notice);
    this.#writer = new EventWriter(writerOf(device, runtime.id()), (at) =>
      dayOf(at, readSettings(this.journal).values.rolloverHour),
    );
    this.#holdings = new Holdings(this.journal, device);
    this.#mirror = new Mirror(shadow, runtime, (reason) =>
      notify({ code: 'shadow-missing', values: { reason } }),
    );
    this.#file = new SavedFile({
      disk,
      holdings: this.#holdings,
      now: () => runtime.now(),
      pause: () => new Promise((resolve) => runtime.later(writingTakes, resolve)),
      notify,
      onlyHome: () => this.#mirror.missing,
    });
  }

  get writable(): boolean {
    return this.#loaded && !this.#file.newer && !this.#closed;
  }

  async load(): Promise<void> {
    await this.#work.run(async () => {
      const { chunks, tail } = await this.#mirror.read();
      this.#holdings.absorb(chunks);
      this.#holdings.absorbTail(tail);
      await this.#file.look();
      await this.#file.absorbCopies();
      void this.#follow();
      this.#loaded = true;
    });
    this.#changes.emit();
    if (this.#file.mustBeSaved) this.#saveSoon(saveAfter);
  }

  async layoutReady(): Promise<void> {
    this.#file.layoutReady = true;
    await this.lookAgain();
    if (this.#file.mustBeSaved) this.#saveSoon(saveAfter);
  }

  append(...happenings: readonly Happening[]): readonly JournalEvent[] {
    if (!this.writable) throw new RangeError('Nothing can be appended: not loaded, read-only or closed.');
    const events = this.#writer.write(happenings, this.#runtime.now(), this.journal.greatestStamp);
    this.journal.add(events);
    this.#holdings.addFresh(events);
    this.#file.personActed = true;
    const rows = events.map((event) => this.#mirror.append(event));
    this.#inMirror = Promise.all([this.#inMirror, ...rows]).then((done) => done.every(Boolean));
    void this.#inMirror.then((durable) => (durable ? undefined : this.flush()));
    this.#saveSoon(saveAfter);
    this.#changes.emit();
    return events;
  }

  async settled(): Promise<boolean> {
    const before = this.#inMirror;
    if (await before) return true;
    const saved = await this.flush();
    if (saved && this.#inMirror === before) this.#inMirror = Promise.resolve(true);
    return saved;
  }

  flush(): Promise<boolean> {
    this.#cancelSave?.();
    this.#cancelSave = null;
    this.#nextSave ??= this.#work.run(() => {
      this.#nextSave = null;
      return this.#save();
    });
    return this.#nextSave;
  }

  async lookAgain(): Promise<void> {
    const changed = await this.#work.run(async () => {
      if (!this.#loaded) return false;
      const { changed } = await this.#file.look();
      const more = await this.#lookIntoFolder();
      if (changed || more) void this.#follow();
      return changed || more;
    });
    if (changed) this.#changes.emit();
    if (this.#file.lacksOwn || this.#file.broken) this.#saveSoon(saveAfter);
  }

  async restore(text: string): Promise<Restored> {
    if (!this.writable) return { ok: false, reason: 'the journal is not loaded or read-only' };
    const file = readDataFile(text);
    if (file.state === 'newer') return { ok: false, reason: 'it was written by a newer version of Viva' };
    const added: JournalEvent[] = [];
    const readable = file.chunks.filter(([, chunk]) => {
      const read = decodeChunk(chunk);
      if (read.state !== 'decoded') return false;
      for (const event of this.journal.add(eventsOf(read.table))) added.push(event);
      return true;
    });
    if (readable.length === 0) return { ok: false, reason: 'it holds no history' };
    this.#holdings.absorb(readable);
    this.#file.personActed = true;
    if (added.length > 0) this.#changes.emit();
    void this.#follow();
    await this.flush();
    return { ok: true, added };
  }

  async useFolder(folder: Folder | null): Promise<void> {
    this.#folder = folder === null ? null : new FolderHome(folder, this.#holdings);
    if (folder === null || !this.writable) return;
    await this.lookAgain();
    await this.#work.run(() => this.#saveToFolder());
  }

  async pack(): Promise<void> {
    if (!this.writable) return;
    const scarce = this.#holdings.size > scarceFrom;
    const shortened = scarce ? shortenedAnchors(this.journal.events()) : [];
    if (shortened.length > 0) this.append(...shortened);
    await this.#work.run(async () => {
      this.#holdings.sealFresh();
      if (this.#holdings.pack(writerOf(this.#device, this.#runtime.id()), scarce)) void this.#follow();
    });
    await this.flush();
  }

  onChange(call: () => void): () => void {
    return this.#changes.add(call);
  }

  onNotice(call: (notice: StoreNotice) => void): () => void {
    return this.#notices.add(call);
  }

  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    this.#cancelSave?.();
    await this.#mirror.idle();
  }

  async #lookIntoFolder(): Promise<boolean> {
    if (this.#folder === null) return false;
    const { changed, failed } = await this.#folder.look();
    this.#tellOfFolder(failed);
    return changed;
  }

  async #saveToFolder(): Promise<void> {
    const failed = (await this.#folder?.save()) ?? null;
    if (failed !== null) this.#tellOfFolder(failed);
  }

  /** Once, until it works again. */
  #tellOfFolder(failed: string | null): void {
    if (failed !== null && !this.#folderFails) {
      this.#notices.emit({ code: 'folder-failed', values: { reason: failed } });
    }
    this.#folderFails = failed !== null;
  }

  #follow(): Promise<boolean> {
    return this.#mirror.follow(this.#holdings.kept, this.#holdings.inChunks);
  }

  /** At the latest then; a save that is planned for earlier stays. */
  #saveSoon(after: number): void {
    if (this.#cancelSave !== null || this.#nextSave !== null || !this.writable) return;
    this.#cancelSave = this.#runtime.later(after, () => void this.flush());
  }

  async #save(): Promise<boolean> {
    if (!this.writable) return false;
    const revision = this.journal.revision;
    const result = await this.#file.save();
    void this.#follow();
    await this.#lookIntoFolder();
    await this.#saveToFolder();
    if (this.journal.revision !== revision) this.#changes.emit();
    if (result === 'failed') this.#saveSoon(tryAgainAfter);
    return result === 'saved';
  }
}

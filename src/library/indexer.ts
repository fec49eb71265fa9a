import type { LibraryParts } from './parts';
import type { Holdings } from './holdings';
import type { IndexState } from './library';
import { emptyEntry, entryOf, isOff } from './noteEntry';
import type { NoteFile, NoteText } from './ports';
import type { Search } from './search';
import { Slices } from './slices';

/** How many notes are being read while another is worked on: reading is waiting. */
const mostAhead = 8;
/** While there is much to do, others hear of it this often (ms). */
const tellEveryMs = 200;

/**
 * Keeps the holdings up to date with the vault, in slices of work between which the app has a turn. One note after
 * the other: those that changed first, then those that were not looked at yet.
 */
export class Indexer {
  readonly #parts: LibraryParts;
  readonly #holdings: Holdings;
  readonly #tell: () => void;
  readonly #slices: Slices;
  readonly #changed = new Set<string>();
  readonly #relink = new Set<string>();
  readonly #ahead: { readonly path: string; readonly text: Promise<NoteText> }[] = [];
  #linksStale = false;
  /** A search across notes that is under way, and the notes it has still to look at. */
  #search: { readonly search: Search; readonly paths: Iterator<string> } | null = null;
  #unseen: readonly string[] = [];
  #next = 0;
  /** Notes are looked at even if they are the same as before: what counts as a question changed. */
  #again = false;
  /** The note that is being read because it changed. */
  #reading: string | null = null;
  #isBuilt = false;
  #whole = false;
  #running: Promise<void> | null = null;
  /** There may be something to do that came after the last look. */
  #woken = false;

  constructor(parts: LibraryParts, holdings: Holdings, tell: () => void) {
    this.#parts = parts;
    this.#holdings = holdings;
    this.#tell = tell;
    this.#slices = new Slices(parts.pace);
  }

  get state(): IndexState {
    const done = this.#next - this.#ahead.length;
    return { done, total: this.#unseen.length, whole: this.#whole };
  }

  /** Looks at every note of the vault; `again`: also at those that are as they were. */
  lookAtAll(again: boolean): Promise<void> {
    const paths = this.#parts.vault.notes().map(({ path }) => path);
    const there = new Set(paths);
    for (const path of [...this.#holdings.index.paths()]) if (!there.has(path)) this.#changed.add(path);
    this.#ahead.length = 0;
    this.#unseen = paths.sort();
    this.#next = 0;
    this.#again = again || (this.#again && !this.#whole);
    this.#isBuilt = true;
    return this.wake();
  }

  lookAt(path: string): void {
    this.#changed.add(path);
    void this.wake();
  }

  /** A note came to this path; `isKnown`: what it holds is known. What is being read here is of another note. */
  movedTo(path: string, isKnown: boolean): void {
    if (!isKnown || this.#reading === path || this.#ahead.some((one) => one.path === path)) {
      this.#changed.add(path);
    }
    void this.wake();
  }

  /** Links may lead elsewhere now. */
  linkAll(): void {
    this.#linksStale = true;
    void this.wake();
  }

  /** The links of these notes count now, or count no more. */
  linkAgain(paths: readonly string[]): void {
    for (const path of paths) this.#relink.add(path);
    void this.wake();
  }

  /**
   * Begins to work, if it does not. Resolves when nothing is left to do; rejects if a step of the work threw. Before
   * `lookAtAll` was called the journal may not be loaded, and every card would look new: what comes is kept until then.
   */
  wake(): Promise<void> {
    if (!this.#isBuilt) return Promise.resolve();
    this.#woken = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  async #run(): Promise<void> {
    try {
      await this.#slices.rest();
      // What comes between the last step and here is not left to the next one who wakes.
      while (this.#woken) {
        this.#woken = false;
        await this.#workOff();
      }
    } finally {
      this.#running = null;
    }
    this.#tell();
  }

  async #workOff(): Promise<void> {
    let told = this.#parts.pace.now();
    while (await this.#step()) {
      if ((await this.#slices.breathe()) && this.#parts.pace.now() - told >= tellEveryMs) {
        this.#tell();
        told = this.#parts.pace.now();
      }
    }
  }

  /** The most urgent thing that is to be done. False: there is nothing. */
  async #step(): Promise<boolean> {
    const { contents, placement } = this.#holdings;
    if (this.#holdings.learn()) return true;
    const [changed] = this.#changed;
    if (changed !== undefined) await this.#lookAgain(changed);
    else if (this.#next < this.#unseen.length && this.#ahead.length < mostAhead) this.#beginNext();
    else if (this.#ahead.length > 0) await this.#finishFirst();
    else if (this.#linksStale) this.#beginLinking();
    else if (this.#relink.size > 0) this.#linkOne();
    else if (this.#isBuilt && !this.#whole) this.#whole = true;
    else if (this.#whole && placement.unsettled) this.#searchOn();
    else return false;
    contents.showNew(this.#whole || !placement.hasLost);
    return true;
  }

  async #lookAgain(path: string): Promise<void> {
    this.#changed.delete(path);
    this.#forgetAhead(path);
    this.#reading = path;
    const text = await this.#inTurn(this.#parts.vault.read(path));
    this.#reading = null;
    if (!this.#changed.has(path)) this.#take(path, text);
  }

  /** What is being read of the note is older than what it is now. */
  #forgetAhead(path: string): void {
    const at = this.#ahead.findIndex((one) => one.path === path);
    if (at >= 0) this.#ahead.splice(at, 1);
  }

  /** Rules the next note out unread, or begins to read it. */
  #beginNext(): void {
    const path = this.#unseen[this.#next++];
    const file = path === undefined ? null : this.#parts.vault.note(path);
    if (path === undefined || file === null || this.#isAsBefore(file)) return;
    const outline = this.#parts.vault.outline(path);
    if (outline !== null && !this.#parts.reader.couldHold(path, outline))
      this.#holdings.put(emptyEntry(file, isOff(outline.frontmatter)));
    else this.#ahead.push({ path, text: this.#parts.vault.read(path) });
  }

  async #finishFirst(): Promise<void> {
    const first = this.#ahead[0];
    if (first === undefined) return;
    const text = await this.#inTurn(first.text);
    if (this.#ahead[0] !== first) return; // looking began anew meanwhile
    this.#ahead.shift();
    if (!this.#changed.has(first.path)) this.#take(first.path, text);
  }

  /** A note that is slow to be read keeps nobody from hearing of those before it. */
  async #inTurn(text: Promise<NoteText>): Promise<NoteText> {
    const end = this.#parts.pace.later(tellEveryMs, this.#tell);
    try {
      return await text;
    } finally {
      end();
    }
  }

  #isAsBefore(file: NoteFile): boolean {
    const known = this.#again ? null : (this.#holdings.index.get(file.path)?.file ?? null);
    return known !== null && known.mtime === file.mtime && known.size === file.size;
  }

  #take(path: string, text: NoteText): void {
    const file = this.#parts.vault.note(path);
    if (file === null || text.state === 'gone') this.#holdings.remove(path);
    else if (text.state === 'unreadable') this.#holdings.unreadable.set(path, text.reason);
    else {
      const note = this.#parts.reader.read(path, text.text);
      this.#holdings.put(entryOf(file, text.text, note, this.#parts.vault.outline(path)));
    }
  }

  /** Links lead where they led, unless notes came or went. */
  #beginLinking(): void {
    this.#linksStale = false;
    if (!this.#holdings.pathsChanged) return;
    this.#holdings.pathsChanged = false;
    for (const entry of this.#holdings.index.holding()) this.#relink.add(entry.file.path);
  }

  /** Looks at one more note for lost cards; after the last one they are matched. */
  #searchOn(): void {
    const { placement, index } = this.#holdings;
    if (this.#search === null || this.#search.search.version !== placement.version) {
      const paths = [...index.holding()].map(({ file }) => file.path).values();
      this.#search = { search: this.#holdings.search(), paths };
    }
    const { search, paths } = this.#search;
    const next = search.isNeedless ? null : paths.next();
    if (next !== null && next.done !== true) search.look(index.get(next.value)?.found ?? []);
    else {
      this.#search = null;
      this.#holdings.settle(search);
    }
  }

  #linkOne(): void {
    const [path] = this.#relink;
    if (path === undefined) return;
    this.#relink.delete(path);
    const entry = this.#holdings.index.get(path);
    if (entry !== null) this.#holdings.link(entry);
  }
}

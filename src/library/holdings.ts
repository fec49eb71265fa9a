import { AnchorNews } from './anchorNews';
import { Contents } from './contents';
import { edgesOf, type Resolve } from './edges';
import { areAsKnown, knownCards, type KnownCards } from './knownCards';
import type { LeftOut } from './leftOut';
import type { LibraryParts } from './parts';
import { movedEntry, type NoteEntry } from './noteEntry';
import { NoteIndex } from './noteIndex';
import { Placement } from './placement';
import type { NoteFile } from './ports';
import { Search } from './search';
import { TopicGraph } from './topicGraph';

/** All that is known of the vault, and what each change of a note does to it. */
export class Holdings {
  readonly index = new NoteIndex();
  readonly placement: Placement;
  readonly graph = new TopicGraph();
  readonly news: AnchorNews;
  readonly contents: Contents;
  /** Notes that cannot be read now, and why. */
  readonly unreadable = new Map<string, string>();
  /** Notes came or went, so links may lead elsewhere. */
  pathsChanged = false;
  readonly #parts: LibraryParts;
  readonly #resolve: Resolve;
  #journalRevision: number;
  #known: KnownCards;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.#resolve = (linkPath, source) => parts.vault.resolve(linkPath, source);
    const journal = parts.journal();
    this.#journalRevision = journal.revision;
    this.#known = knownCards(journal);
    this.placement = new Placement(this.#known);
    this.news = new AnchorNews(parts.journal, this.placement);
    this.contents = new Contents(this.index, this.placement, parts);
  }

  put(entry: NoteEntry): void {
    const { path } = entry.file;
    const before = this.index.get(path);
    this.unreadable.delete(path);
    this.pathsChanged ||= before === null;
    this.#touch(before);
    this.index.put(entry);
    if (entry.found.length > 0 || (before !== null && before.found.length > 0)) {
      this.placement.replaceNote(path, before?.found ?? [], entry.found);
      this.#nameStirred();
    }
    this.contents.forget(path);
    this.link(entry);
    if (before !== null) this.#touch(entry);
  }

  remove(path: string): void {
    this.unreadable.delete(path);
    const before = this.index.get(path);
    if (before === null) return;
    this.pathsChanged = true;
    this.#touch(before);
    this.index.remove(path);
    this.placement.replaceNote(path, before.found, []);
    this.#nameStirred();
    this.contents.forget(path);
    this.graph.remove(path);
  }

  /** False: nothing is known of the note as it is now, so it has to be looked at. */
  move(from: string, file: NoteFile): boolean {
    this.pathsChanged = true;
    this.learn(); // a card that was reviewed just now moves with its note
    this.news.touched(this.placement.moveHomes(from, file.path));
    const before = this.index.get(from);
    if (before === null) return false;
    this.remove(file.path); // what was there before has gone, whether that was told already or not
    const after = movedEntry(before, file.path);
    this.index.remove(from);
    this.graph.remove(from);
    this.contents.forget(from);
    this.index.put(after);
    this.placement.moveNote(file.path, before.found, after.found);
    this.#nameStirred();
    this.contents.forget(file.path);
    this.link(after);
    this.#touch(after);
    return before.file.mtime === file.mtime && before.file.size === file.size;
  }

  /** Where the links of a note's questions lead now. */
  link(entry: NoteEntry): void {
    const { path } = entry.file;
    if (entry.found.length === 0 || this.contents.isOut(entry)) this.graph.remove(path);
    else this.graph.put(path, edgesOf(entry, this.#resolve));
  }

  /** Gives the paths of the notes that are left out now and were not, or the other way round. */
  leaveOut(leftOut: LeftOut): readonly string[] {
    const { contents } = this;
    const before = new Set([...this.index.holding()].filter((entry) => contents.isOut(entry)));
    contents.leaveOut(leftOut);
    return [...this.index.holding()]
      .filter((entry) => contents.isOut(entry) !== before.has(entry))
      .map(({ file }) => file.path);
  }

  /** Takes in what the journal knows by now. True: some question may have another card. */
  learn(): boolean {
    const journal = this.#parts.journal();
    if (journal.revision === this.#journalRevision) return false;
    const changed = journal.changedSince(this.#journalRevision);
    this.#journalRevision = journal.revision;
    if (changed !== null && areAsKnown(changed, this.#known, journal)) return false;
    this.#known = knownCards(journal);
    const stirred = this.placement.learn(this.#known);
    for (const path of stirred) this.placement.placeIn(path, this.index.get(path)?.found ?? []);
    this.#nameStirred();
    if (stirred.size > 0) this.contents.forgetAll();
    return stirred.size > 0;
  }

  /** The cards of the note cannot be looked for now: it cannot be read, or a person switched it off. */
  waits(path: string): boolean {
    return this.unreadable.has(path) || (this.index.get(path)?.off ?? false);
  }

  /** Begins to look for lost cards across notes; only when the whole vault was seen. */
  search(): Search {
    this.placement.beginSearch();
    return new Search(this.placement, (path) => this.waits(path));
  }

  /** Matches what the search collected. */
  settle(search: Search): void {
    const moved = this.placement.settle(search);
    this.placement.seeHere(moved.filter((id) => this.news.isChanged(id)));
    this.#nameStirred();
    this.contents.forgetAll();
  }

  /** Questions that lost their card to another note, or got one from there. */
  #nameStirred(): void {
    for (const path of this.placement.takeStirred()) {
      this.placement.nameNew(this.index.get(path)?.found ?? []);
      this.contents.forget(path);
    }
  }

  #touch(entry: NoteEntry | null): void {
    if (entry === null) return;
    this.news.touched(entry.found.flatMap((found) => this.placement.cardOf(found) ?? []));
  }
}

import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { CardRecord } from '../journal/journal';
import { cardsInText } from './cardsInText';
import { Holdings } from './holdings';
import { Indexer } from './indexer';
import { LeftOutNotes, plainTag, type LeftOut } from './leftOut';
import type { Card, CardInText, FolderCount, IndexState, Library, NoteProblem, QuestionNow } from './library';
import { Listeners } from './listeners';
import type { LibraryParts } from './parts';
import { countOf, placeCounts, type NoteCount, type PlaceCount } from './placeCounts';
import { questionNow } from './questionNow';
import type { Topics } from './topics';
import { VaultTopics } from './vaultTopics';

/** A library that has not looked at anything yet: `build` does. The journal must be loaded. */
export function createLibrary(parts: LibraryParts): Library {
  return new VaultLibrary(parts);
}

class VaultLibrary implements Library {
  readonly topics: Topics;
  readonly #parts: LibraryParts;
  readonly #holdings: Holdings;
  readonly #indexer: Indexer;
  readonly #listeners = new Listeners();

  constructor(parts: LibraryParts) {
    this.#parts = parts;
    this.#holdings = new Holdings(parts);
    this.#indexer = new Indexer(parts, this.#holdings, () => this.#listeners.tell());
    this.topics = new VaultTopics(this.#holdings, parts.vault);
  }

  get index(): IndexState {
    return this.#indexer.state;
  }

  cards(): readonly Card[] {
    return this.#holdings.contents.cards();
  }

  card(id: CardId): Card | null {
    return this.#holdings.contents.card(this.#parts.journal().canonical(id));
  }

  cardsIn(path: string): readonly Card[] {
    return this.#holdings.contents.cardsIn(path);
  }

  tagsOf(path: string): readonly string[] {
    return this.#holdings.index.get(path)?.tags.map(plainTag) ?? [];
  }

  isOut(path: string): boolean {
    const entry = this.#holdings.index.get(path);
    return entry !== null && this.#holdings.contents.isOut(entry);
  }

  textOf(card: Card): Promise<QuestionNow> {
    const path = this.#holdings.placement.foundOf(card.id)?.path ?? card.found.path;
    return questionNow(card, path, this.#parts);
  }

  cardsInText(path: string, text: string): readonly CardInText[] {
    return cardsInText(this.cardsIn(path), { path, text, reader: this.#parts.reader });
  }

  missing(): readonly CardRecord[] {
    const { placement } = this.#holdings;
    if (!this.index.whole) return [];
    return placement
      .lost()
      .filter(
        ({ id, path }) =>
          !placement.unsure.has(id) && !placement.twins.has(id) && !this.#holdings.waits(path),
      )
      .flatMap(({ id }) => this.#record(id));
  }

  unsure(): ReturnType<Library['unsure']> {
    return [...this.#holdings.placement.unsure].flatMap(([id, candidates]) =>
      this.#record(id).map((record) => ({ record, candidates })),
    );
  }

  twins(): ReturnType<Library['twins']> {
    return [...this.#holdings.placement.twins].flatMap(([lost, id]) =>
      this.#record(lost).map((record) => ({ record, id })),
    );
  }

  problems(): readonly NoteProblem[] {
    return this.#holdings.contents.problems();
  }

  unreadable(): ReturnType<Library['unreadable']> {
    return [...this.#holdings.unreadable].map(([path, reason]) => ({ path, reason }));
  }

  folders(): readonly FolderCount[] {
    return this.#holdings.contents.folders();
  }

  places(): readonly PlaceCount[] {
    return placeCounts(this.#holdings.index.holding());
  }

  countOut(leftOut: LeftOut): NoteCount {
    const out = new LeftOutNotes(leftOut);
    return countOf(this.#holdings.index.holding(), ({ file, tags }) => out.has(file.path, tags));
  }

  anchorsFor(happenings: readonly Happening[]): readonly Happening[] {
    return this.#holdings.news.along(happenings);
  }

  changedAnchors(): readonly Happening[] {
    return this.#holdings.news.changed();
  }

  build(): Promise<void> {
    this.#leaveOut();
    return this.#indexer.lookAtAll(false);
  }

  noteChanged(path: string): void {
    this.#indexer.lookAt(path);
  }

  noteRenamed(from: string, to: string): void {
    const file = this.#parts.vault.note(to);
    if (file === null) this.#indexer.lookAt(from);
    else this.#indexer.movedTo(to, this.#holdings.move(from, file));
  }

  noteDeleted(path: string): void {
    this.#indexer.lookAt(path);
  }

  linksResolved(): void {
    this.#indexer.linkAll();
  }

  journalChanged(): void {
    void this.#indexer.wake();
  }

  settingsChanged(): void {
    void this.#indexer.lookAtAll(true);
  }

  leftOutChanged(): void {
    this.#leaveOut();
    this.#listeners.tell();
  }

  #leaveOut(): void {
    this.#indexer.linkAgain(this.#holdings.leaveOut(this.#parts.leftOut()));
  }

  settled(): Promise<void> {
    return this.#indexer.settled();
  }

  onChange(call: () => void): () => void {
    return this.#listeners.add(call);
  }

  #record(id: CardId): readonly CardRecord[] {
    const record = this.#parts.journal().card(id);
    return record === null ? [] : [record];
  }
}

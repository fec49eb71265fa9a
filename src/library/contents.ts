import type { CardId } from '../card/anchor';
import { readableQuestion } from '../card/normalise';
import type { FoundQuestion } from '../card/found';
import { CardView, type Remembering } from './cardView';
import { LeftOutNotes, nothingLeftOut, type LeftOut } from './leftOut';
import type { Card, FolderCount, NoteProblem } from './library';
import type { NoteEntry } from './noteEntry';
import type { NoteIndex } from './noteIndex';
import type { Placement } from './placement';

/** How many questions of a folder are shown as examples. */
const mostExamples = 3;
/** Characters. */
const longestExample = 120;

/** What can be asked of the index at any moment: cards, problems, folders. Answers are kept until something changes. */
export class Contents {
  readonly #index: NoteIndex;
  readonly #placement: Placement;
  readonly #remembering: Remembering;
  readonly #views = new WeakMap<FoundQuestion, CardView>();
  readonly #inNote = new Map<string, readonly Card[]>();
  #leftOut = new LeftOutNotes(nothingLeftOut);
  #all: readonly Card[] | null = null;
  #showsNew = false;

  constructor(index: NoteIndex, placement: Placement, remembering: Remembering) {
    this.#index = index;
    this.#placement = placement;
    this.#remembering = remembering;
  }

  leaveOut(leftOut: LeftOut): void {
    this.#leftOut = new LeftOutNotes(leftOut);
    this.forgetAll();
  }

  isOut(entry: NoteEntry): boolean {
    return entry.off || this.#leftOut.has(entry.file.path, entry.tags);
  }

  /** What was answered of this note is out of date. */
  forget(path: string): void {
    this.#inNote.delete(path);
    this.#all = null;
  }

  forgetAll(): void {
    this.#inNote.clear();
    this.#all = null;
  }

  /** Whether questions without a card are shown too. */
  showNew(shows: boolean): void {
    if (shows === this.#showsNew) return;
    this.#showsNew = shows;
    this.forgetAll();
  }

  cards(): readonly Card[] {
    this.#all ??= [...this.#index.holding()].flatMap((entry) => this.#cardsOf(entry));
    return this.#all;
  }

  cardsIn(path: string): readonly Card[] {
    const entry = this.#index.get(path);
    return entry === null ? [] : this.#cardsOf(entry);
  }

  card(id: CardId): Card | null {
    const found = this.#placement.foundOf(id);
    const entry = found === null ? null : this.#index.get(found.path);
    if (found === null || entry === null || this.isOut(entry)) return null;
    return this.viewOf(found);
  }

  /** null: a question without a card, where those are not shown. */
  viewOf(found: FoundQuestion): Card | null {
    const placement = this.#placement;
    const id = placement.cardOf(found) ?? (this.#showsNew ? placement.prospectOf(found) : null);
    if (id === null) return null;
    const view = this.#views.get(found);
    if (view?.id === id) return view;
    const fresh = new CardView(id, found, this.#remembering);
    this.#views.set(found, fresh);
    return fresh;
  }

  problems(): readonly NoteProblem[] {
    return [...this.#index.holding()]
      .filter((entry) => !this.isOut(entry))
      .flatMap((entry) => entry.problems.map((problem) => ({ ...problem, path: entry.file.path })));
  }

  /** By path. */
  folders(): readonly FolderCount[] {
    const byFolder = new Map<string, { notes: number; questions: number; examples: string[] }>();
    for (const entry of this.#index.holding()) {
      if (entry.found.length === 0 || this.isOut(entry)) continue;
      const folder = folderOf(entry.file.path);
      const count = byFolder.get(folder) ?? { notes: 0, questions: 0, examples: [] };
      count.notes += 1;
      count.questions += entry.found.length;
      for (const { question } of entry.found.slice(0, mostExamples - count.examples.length)) {
        count.examples.push(readableQuestion(question.prompt, longestExample));
      }
      byFolder.set(folder, count);
    }
    return [...byFolder]
      .map(([folder, count]) => ({ folder, ...count }))
      .sort((one, other) => (one.folder < other.folder ? -1 : 1));
  }

  #cardsOf(entry: NoteEntry): readonly Card[] {
    const { path } = entry.file;
    const known = this.#inNote.get(path);
    if (known !== undefined) return known;
    const cards = this.isOut(entry) ? [] : entry.found.flatMap((found) => this.viewOf(found) ?? []);
    this.#inNote.set(path, cards);
    return cards;
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

import type { Anchor, CardId } from '../card/anchor';
import { anchorOf, type FoundQuestion } from '../card/found';
import { mintId } from '../card/id';
import { match, matchSame } from '../card/match';
import { Homes } from './homes';
import type { KnownCards } from './knownCards';
import { OpenCards } from './openCards';
import type { Search } from './search';

/**
 * Which card each question is. A card whose home is a question of its note stands there at once; the others are *open*:
 * `settle` matches them across notes, for which the whole vault must have been seen. An open card that got a question
 * so is a guest there: until it is known that this is its home, each settling looks at it again, so that what stands
 * where follows from homes and notes alone, the same on every device.
 */
export class Placement {
  readonly #homes: Homes;
  readonly #open = new OpenCards();
  readonly #placed = new Map<CardId, FoundQuestion>();
  readonly #cardOf = new Map<FoundQuestion, CardId>();
  /** Ids that the first events of new questions will mint. */
  readonly #prospects = new Map<CardId, FoundQuestion>();
  readonly #prospectOf = new Map<FoundQuestion, CardId>();
  readonly #unsure = new Map<CardId, readonly FoundQuestion[]>();
  readonly #twins = new Map<CardId, CardId>();
  /** Notes in which a question lost its card to another note, or got one from there. */
  readonly #stirred = new Set<string>();
  #unsettled = false;
  #version = 0;

  constructor(known: KnownCards) {
    this.#homes = new Homes(known);
    for (const id of known.anchors.keys()) this.#lose(id);
  }

  /** There is something that only `settle` can decide. */
  get unsettled(): boolean {
    return this.#unsettled;
  }

  /** Grows with each change. */
  get version(): number {
    return this.#version;
  }

  get unsure(): ReadonlyMap<CardId, readonly FoundQuestion[]> {
    return this.#unsure;
  }

  /** Of a lost card: the other card that its question has already. */
  get twins(): ReadonlyMap<CardId, CardId> {
    return this.#twins;
  }

  /** Where the cards without a question were last known to be. */
  lost(): readonly Anchor[] {
    return [...this.#open.anchors()].filter(({ id }) => !this.#placed.has(id));
  }

  get hasLost(): boolean {
    for (const { id } of this.#open.anchors()) if (!this.#placed.has(id)) return true;
    return false;
  }

  /** Cards that do not stand where they were last known to be: lost ones and guests. */
  open(): readonly Anchor[] {
    return [...this.#open.anchors()];
  }

  /** Where the card is, or was last known to be. */
  lastSeen(id: CardId): Anchor | null {
    const found = this.foundOf(id);
    return found === null ? this.#homes.of(id) : anchorOf(id, found);
  }

  /** null: the question has no card yet. */
  cardOf(found: FoundQuestion): CardId | null {
    return this.#cardOf.get(found) ?? null;
  }

  /** The id that the question's first event will mint; null: it has a card. */
  prospectOf(found: FoundQuestion): CardId | null {
    return this.#prospectOf.get(found) ?? null;
  }

  /** The question of a card, or of an id that is yet to be minted. */
  foundOf(id: CardId): FoundQuestion | null {
    return this.#placed.get(id) ?? this.#prospects.get(id) ?? null;
  }

  /** Notes where something became otherwise since this was asked: their questions have to be named anew. */
  takeStirred(): ReadonlySet<string> {
    const stirred = new Set(this.#stirred);
    this.#stirred.clear();
    return stirred;
  }

  /** The questions of a note took the place of others; none before: the note is new; none after: it is gone. */
  replaceNote(path: string, before: readonly FoundQuestion[], after: readonly FoundQuestion[]): void {
    const hadOpen = before.some((found) => this.#isFree(found) && this.couldBeOpen(found));
    for (const found of this.#carryOver(before, after)) this.#takeAway(found);
    this.#seeGuests(after);
    this.placeIn(path, after);
    // A question that went away may leave another one as the only candidate.
    if (hadOpen || (before.length > 0 && this.#homes.in(path).some(({ id }) => this.#open.has(id)))) {
      this.#unsettled = true;
    }
  }

  /** Puts the cards whose home is in the note where they stand, and names what is new. */
  placeIn(path: string, found: readonly FoundQuestion[]): void {
    const homes = this.#homes.in(path);
    const isHome = new Set<CardId>();
    for (const { id, found: question } of homes.length > 0 ? matchSame(homes, found) : []) {
      this.#move(id, question);
      isHome.add(id);
    }
    for (const question of found) {
      const id = this.#cardOf.get(question);
      const home = id === undefined ? null : this.#homes.of(id);
      if (id === undefined || home === null) continue;
      if (isHome.has(id)) this.#open.delete(id);
      else this.#open.put(home);
    }
    this.nameNew(found);
    if (found.some((question) => this.#isFree(question) && this.couldBeOpen(question))) {
      this.#unsettled = true;
    }
  }

  /** Worth a match. True for all where it was never asked which. */
  couldBeOpen(found: FoundQuestion): boolean {
    return this.#open.couldBe(found);
  }

  /** The same questions, one by one, in a note that has another path now. */
  moveNote(to: string, before: readonly FoundQuestion[], after: readonly FoundQuestion[]): void {
    for (const [index, found] of before.entries()) {
      const id = this.#cardOf.get(found);
      const next = after[index];
      this.#dropProspect(found);
      if (id === undefined) continue;
      this.#release(id, found);
      if (next !== undefined) this.#place(id, next);
    }
    this.#seeGuests(after);
    this.placeIn(to, after);
  }

  /** A note has another path now, and so have the homes of the cards that were last seen there: these. */
  moveHomes(from: string, to: string): readonly CardId[] {
    const homes = this.#homes.in(from);
    for (const home of homes) this.#see({ ...home, path: to });
    return homes.map(({ id }) => id);
  }

  /** These cards were settled in a note that changed here: that is their home from now on. */
  seeHere(ids: Iterable<CardId>): void {
    for (const id of ids) {
      const found = this.#placed.get(id);
      if (found === undefined || !this.#open.has(id)) continue;
      this.#see(anchorOf(id, found));
      this.#open.delete(id);
    }
  }

  /** Takes in what the journal knows by now. Gives the paths of notes where something may be placed otherwise. */
  learn(known: KnownCards): ReadonlySet<string> {
    const stirred = new Set<string>();
    for (const id of this.#homes.learn(known)) {
      const found = this.#placed.get(id);
      const home = this.#homes.of(id);
      const prospect = this.#prospects.get(id);
      for (const path of [found?.path, home?.path, prospect?.path]) if (path !== undefined) stirred.add(path);
      if (!known.anchors.has(id)) {
        if (found !== undefined) this.#release(id, found);
        this.#forget(id);
      } else if (found === undefined) this.#lose(id);
      else if (home !== null) this.#open.put(home);
    }
    if (stirred.size > 0) this.#unsettled = true;
    return stirred;
  }

  /** From now on it is known which questions could be an open card. */
  beginSearch(): void {
    this.#open.beginSearch();
  }

  /** Matches across notes what a search collected. Gives the cards that got another question. */
  settle({ known, found, isOpen }: Pick<Search, 'known' | 'found' | 'isOpen'>): readonly CardId[] {
    this.#unsettled = false;
    this.#unsure.clear();
    this.#twins.clear();
    const { kept, unsure, twins } = match(known, found);
    const moved = kept.filter(({ id, found: question }) => isOpen(id) && this.#placed.get(id) !== question);
    const staying = new Set(kept.map(({ id }) => id));
    for (const { id } of known) {
      if (isOpen(id) && !staying.has(id)) this.#unplace(id);
    }
    for (const { id } of moved) this.#unplace(id);
    for (const { id, found: question } of moved) {
      this.#place(id, question);
      this.#stirred.add(question.path);
    }
    for (const { anchor, candidates } of unsure) this.#unsure.set(anchor.id, candidates);
    for (const { anchor, id } of twins) this.#twins.set(anchor.id, id);
    return moved.map(({ id }) => id);
  }

  /**
   * Names the questions of a note that have no card, all of them together: what one is called depends on which of its
   * equals have a card already. One whose name has events and no anchor is that card.
   */
  nameNew(found: readonly FoundQuestion[]): void {
    this.#version++;
    const { anchors, isTaken } = this.#homes.known;
    for (const question of found) this.#dropProspect(question);
    for (const question of found) {
      if (this.#cardOf.has(question)) continue;
      const own = mintId(question, () => false);
      if (anchors.get(own) === null && !this.#placed.has(own)) {
        this.#place(own, question);
        continue;
      }
      const id = mintId(question, (other) => isTaken(other) || this.#prospects.has(other));
      this.#prospects.set(id, question);
      this.#prospectOf.set(question, id);
    }
  }

  /** No card stands there, or one that may have to go. */
  #isFree(found: FoundQuestion): boolean {
    const id = this.#cardOf.get(found);
    return id === undefined || this.#open.has(id);
  }

  #see(anchor: Anchor): void {
    this.#homes.see(anchor);
    if (this.#open.has(anchor.id)) this.#open.put(anchor);
  }

  /** The note changed here: what stands in it is seen there. */
  #seeGuests(found: readonly FoundQuestion[]): void {
    for (const question of found) {
      const id = this.#cardOf.get(question);
      if (id !== undefined && this.#open.has(id)) this.#see(anchorOf(id, question));
    }
  }

  /** Puts a card where it belongs; the card that stands there is a guest, and goes. */
  #move(id: CardId, found: FoundQuestion): void {
    const guest = this.#cardOf.get(found);
    if (guest === id) return;
    if (guest !== undefined) this.#unplace(guest);
    this.#unplace(id);
    this.#place(id, found);
    // It may be the question of a lost card too.
    if (this.couldBeOpen(found)) this.#unsettled = true;
  }

  #unplace(id: CardId): void {
    const found = this.#placed.get(id);
    if (found === undefined) return;
    this.#release(id, found);
    this.#lose(id);
    this.#stirred.add(found.path);
    this.#unsettled = true;
  }

  #place(id: CardId, found: FoundQuestion): void {
    this.#version++;
    this.#dropProspect(found);
    this.#placed.set(id, found);
    this.#cardOf.set(found, id);
    this.#unsure.delete(id);
    this.#twins.delete(id);
  }

  #lose(id: CardId): void {
    this.#version++;
    const home = this.#homes.of(id);
    this.#forget(id);
    if (home === null) return;
    this.#open.put(home);
    this.#unsettled = true;
  }

  #forget(id: CardId): void {
    this.#open.delete(id);
    this.#unsure.delete(id);
    this.#twins.delete(id);
  }

  #release(id: CardId, found: FoundQuestion): void {
    this.#version++;
    this.#placed.delete(id);
    this.#cardOf.delete(found);
  }

  /** Questions that are just as they were take their cards along. Gives those that are not. */
  #carryOver(before: readonly FoundQuestion[], after: readonly FoundQuestion[]): readonly FoundQuestion[] {
    const same = new Map(after.map((found) => [exactly(found), found]));
    return before.filter((found) => {
      const id = this.#cardOf.get(found);
      const now = same.get(exactly(found));
      if (id === undefined || now === undefined) return true;
      this.#release(id, found);
      this.#place(id, now);
      return false;
    });
  }

  /** A question that is there no more: its card is lost, with what was last seen of it. */
  #takeAway(found: FoundQuestion): void {
    this.#dropProspect(found);
    const id = this.#cardOf.get(found);
    if (id === undefined) return;
    this.#release(id, found);
    this.#homes.see(anchorOf(id, found));
    this.#lose(id);
  }

  #dropProspect(found: FoundQuestion): void {
    const id = this.#prospectOf.get(found);
    if (id === undefined) return;
    this.#prospectOf.delete(found);
    this.#prospects.delete(id);
  }
}

/** The same for questions of a note that are equal to the letter, and for no two of them. */
function exactly({ path, ordinal, prints }: FoundQuestion): string {
  return `${path}\n${prints.question}\n${prints.answer ?? ''}\n${ordinal}`;
}

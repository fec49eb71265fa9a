import { sameQuestion, type Anchor, type CardId } from '../card/anchor';
import { anchorOf, type FoundQuestion } from '../card/found';
import { mintId } from '../card/id';
import { match, matchSame } from '../card/match';
import { Resemblance } from '../card/resemblance';
import type { KnownCards } from './knownCards';
import { LostCards, type LostCard } from './lostCards';
import type { Search } from './search';

/**
 * Which card each question is. A question that stands in its note as it stood keeps its card at once; what is left is
 * matched across notes by `settle`, for which the whole vault must have been seen.
 */
export class Placement {
  readonly lost = new LostCards();
  #known: KnownCards;
  readonly #placed = new Map<CardId, FoundQuestion>();
  readonly #cardOf = new Map<FoundQuestion, CardId>();
  /** Ids that the first events of new questions will mint. */
  readonly #prospects = new Map<CardId, FoundQuestion>();
  readonly #prospectOf = new Map<FoundQuestion, CardId>();
  readonly #unsure = new Map<CardId, readonly FoundQuestion[]>();
  readonly #twins = new Map<CardId, CardId>();
  /** Cards that the journal did not know of before it was last looked at. */
  #arrived: ReadonlySet<CardId> = new Set();
  #unsettled = false;
  #version = 0;
  /** Of the lost cards; null until they are looked for. */
  #resemblance: Resemblance | null = null;

  constructor(known: KnownCards) {
    this.#known = known;
    for (const [id, anchor] of known.anchors) this.#tell(id, anchor);
    this.#unsettled = this.lost.size > 0;
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

  /** The questions of a note took the place of others; none before: the note is new; none after: it is gone. */
  replaceNote(before: readonly FoundQuestion[], after: readonly FoundQuestion[]): void {
    const hadLost = before.some((found) => !this.#cardOf.has(found) && this.couldBeLost(found));
    const changed = this.#carryOver(before, after);
    const lostHere = this.#take(changed);
    this.placeIn(after, lostHere);
    // A question that went away may leave another one as the only candidate.
    if (hadLost || lostHere.some((id) => this.lost.has(id))) this.#unsettled = true;
  }

  /** Places what stands in the note as it stood, and names what is new. `lostHere` are more cards to think of. */
  placeIn(found: readonly FoundQuestion[], lostHere: readonly CardId[] = []): void {
    const path = found[0]?.path;
    if (path === undefined) return;
    const known = new Map<CardId, Anchor>();
    for (const id of lostHere) known.set(id, this.#lostAnchor(id));
    for (const anchor of this.lost.anchorsIn(path)) known.set(anchor.id, anchor);
    const open = found.filter((question) => !this.#cardOf.has(question));
    if (known.size > 0) {
      for (const kept of matchSame([...known.values()], open)) this.#place(kept.id, kept.found);
    }
    this.nameNew(found);
    if (found.some((question) => !this.#cardOf.has(question) && this.couldBeLost(question))) {
      this.#unsettled = true;
    }
  }

  /** Worth a match. True for all where it was never asked which. */
  couldBeLost(found: FoundQuestion): boolean {
    return this.lost.size > 0 && (this.#resemblance === null || this.#resemblance.has(found));
  }

  /** The same questions, one by one, in a note that has another path now. */
  moveNote(before: readonly FoundQuestion[], after: readonly FoundQuestion[]): void {
    const ids = before.map((found) => this.#cardOf.get(found));
    this.#take(before);
    for (const [index, found] of after.entries()) {
      const id = ids[index];
      if (id !== undefined) this.#place(id, found);
    }
    this.placeIn(after);
  }

  /** Cards that are without their question were last seen in a note that has another path now. */
  moveLost(from: string, to: string): void {
    for (const anchor of this.lost.anchorsIn(from)) {
      const told = this.lost.get(anchor.id)?.told ?? null;
      this.#lose({ anchor: { ...anchor, path: to }, told });
    }
  }

  /** Takes in what the journal knows by now. Gives the paths of notes where something may be placed otherwise. */
  learn(known: KnownCards): ReadonlySet<string> {
    const before = this.#known.anchors;
    this.#known = known;
    this.#arrived = new Set([...known.anchors.keys()].filter((id) => !before.has(id)));
    const stirred = new Set<string>();
    for (const [id, found] of this.#placed) {
      if (known.anchors.has(id)) continue;
      this.#release(id, found);
      stirred.add(found.path);
    }
    for (const { id } of this.lost.anchors()) if (!known.anchors.has(id)) this.#forget(id);
    for (const [id, anchor] of known.anchors) {
      const prospect = this.#prospects.get(id);
      if (prospect !== undefined) stirred.add(prospect.path);
      if (this.#tell(id, anchor) && anchor !== null) stirred.add(anchor.path);
    }
    // A card that has another question by now leaves a lost one with fewer rivals.
    const moved = this.lost.size > 0 && this.#anyTold(before);
    if (stirred.size > 0 || moved) this.#unsettled = true;
    return stirred;
  }

  /**
   * A join that was undone leaves the question of one card with the other: where the journal says of a lost card that
   * it stood just here, and of the card that stands here that it stood elsewhere, the question is free again.
   */
  giveBack(found: readonly FoundQuestion[]): void {
    const path = found[0]?.path;
    if (path === undefined) return;
    const lost = this.lost.anchorsIn(path).filter(({ id }) => this.#arrived.has(id));
    for (const question of lost.length > 0 ? found : []) {
      const id = this.#cardOf.get(question);
      const told = id === undefined ? null : (this.#known.anchors.get(id) ?? null);
      if (id === undefined || told === null) continue;
      const here = anchorOf(id, question);
      if (sameQuestion(told, here) || !lost.some((anchor) => sameQuestion(anchor, here))) continue;
      this.#release(id, question);
      this.#lose({ anchor: told.id === id ? told : { ...told, id }, told });
    }
  }

  /** From now on it is known which questions could be a lost card. */
  beginSearch(): void {
    if (this.#resemblance !== null) return;
    this.#resemblance = new Resemblance();
    for (const anchor of this.lost.anchors()) this.#resemblance.add(anchor);
  }

  /**
   * Matches across notes what a search collected. Gives the paths of the notes in which a question got a card: `nameNew`
   * has to name the others anew.
   */
  settle({ known, found }: Pick<Search, 'known' | 'found'>): ReadonlySet<string> {
    this.#unsettled = false;
    this.#unsure.clear();
    this.#twins.clear();
    const { kept, unsure, twins } = match(known, found);
    const stirred = new Set<string>();
    for (const { id, found: question } of kept) {
      if (!this.lost.has(id)) continue;
      this.#place(id, question);
      stirred.add(question.path);
    }
    for (const { anchor, candidates } of unsure) this.#unsure.set(anchor.id, candidates);
    for (const { anchor, id } of twins) this.#twins.set(anchor.id, id);
    return stirred;
  }

  /**
   * Names the questions of a note that have no card, all of them together: what one is called depends on which of its
   * equals have a card already. One whose name has events and no anchor is that card.
   */
  nameNew(found: readonly FoundQuestion[]): void {
    this.#version++;
    const { anchors, isTaken } = this.#known;
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

  /** What the journal says of a card that may be without its question. True: that is news. */
  #tell(id: CardId, anchor: Anchor | null): boolean {
    if (this.#placed.has(id)) return false;
    if (anchor === null || this.lost.get(id)?.told === anchor) return false;
    this.#lose({ anchor: anchor.id === id ? anchor : { ...anchor, id }, told: anchor });
    return true;
  }

  /** Does the journal tell something new of a card that has its question? */
  #anyTold(before: KnownCards['anchors']): boolean {
    for (const id of this.#placed.keys()) if (before.get(id) !== this.#known.anchors.get(id)) return true;
    return false;
  }

  #lostAnchor(id: CardId): Anchor {
    const lost = this.lost.get(id);
    if (lost === null) throw new Error(`card ${id} is not lost`);
    return lost.anchor;
  }

  #place(id: CardId, found: FoundQuestion): void {
    this.#version++;
    this.#forget(id);
    this.#dropProspect(found);
    this.#placed.set(id, found);
    this.#cardOf.set(found, id);
  }

  #lose(lost: LostCard): void {
    this.#version++;
    this.#forget(lost.anchor.id);
    this.lost.put(lost);
    this.#resemblance?.add(lost.anchor);
  }

  #forget(id: CardId): void {
    const lost = this.lost.get(id);
    if (lost !== null) this.#resemblance?.remove(lost.anchor);
    this.lost.delete(id);
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

  /** Questions that are there no more: their cards are lost, with what was last seen of them. */
  #take(before: readonly FoundQuestion[]): CardId[] {
    return before.flatMap((found) => {
      this.#dropProspect(found);
      const id = this.#cardOf.get(found);
      if (id === undefined) return [];
      this.#release(id, found);
      this.#lose({ anchor: anchorOf(id, found), told: this.#known.anchors.get(id) ?? null });
      return [id];
    });
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

import type { Anchor, CardId } from '../card/anchor';
import { anchorOf, type FoundQuestion } from '../card/found';
import type { Placement } from './placement';

/**
 * Collects what a match across notes has to look at: the questions that could be an open card, and all that stands in
 * the notes concerned. Note by note, so that it can be done in slices.
 */
export class Search {
  readonly #placement: Placement;
  readonly #open: ReadonlyMap<CardId, Anchor>;
  readonly #questions: ReadonlySet<string>;
  /** The state of the placement that it was begun for. */
  readonly version: number;
  readonly #known: Anchor[] = [];
  readonly #found: FoundQuestion[] = [];

  /** A card whose last note `waits` (it cannot be read now) is left alone. */
  constructor(placement: Placement, waits: (path: string) => boolean) {
    this.#placement = placement;
    this.version = placement.version;
    const open = placement.open().filter(({ path }) => !waits(path));
    this.#open = new Map(open.map((anchor) => [anchor.id, anchor]));
    this.#questions = new Set(open.map(({ prints }) => prints.question));
  }

  get known(): readonly Anchor[] {
    return [...this.#open.values(), ...this.#known];
  }

  get found(): readonly FoundQuestion[] {
    return this.#found;
  }

  get isNeedless(): boolean {
    return this.#open.size === 0;
  }

  readonly isOpen = (id: CardId): boolean => this.#open.has(id);

  /** The questions of one note. */
  look(questions: readonly FoundQuestion[]): void {
    const placement = this.#placement;
    const couldBe = (found: FoundQuestion): boolean =>
      this.#owner(found) === null && placement.couldBeOpen(found);
    const isConcerned = questions.some(couldBe);
    for (const found of questions) {
      const id = this.#owner(found);
      if (id === null) {
        if (isConcerned && couldBe(found)) this.#found.push(found);
      } else if (isConcerned || this.#questions.has(found.prints.question)) {
        this.#known.push(anchorOf(id, found));
        this.#found.push(found);
      }
    }
  }

  /** The card that stands there for good; null: none, or one that is being matched. */
  #owner(found: FoundQuestion): CardId | null {
    const id = this.#placement.cardOf(found);
    return id === null || this.#open.has(id) ? null : id;
  }
}

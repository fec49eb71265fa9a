import type { Anchor } from '../card/anchor';
import { anchorOf, type FoundQuestion } from '../card/found';
import type { Placement } from './placement';

/**
 * Collects what a match across notes has to look at: the questions that could be a lost card, and all that stands in
 * the notes concerned. Note by note, so that it can be done in slices.
 */
export class Search {
  readonly #placement: Placement;
  readonly #lost: readonly Anchor[];
  readonly #questions: ReadonlySet<string>;
  /** The state of the placement that it was begun for. */
  readonly version: number;
  readonly #known: Anchor[] = [];
  readonly #found: FoundQuestion[] = [];

  /** A card whose last note `waits` (it cannot be read now) is left alone. */
  constructor(placement: Placement, waits: (path: string) => boolean) {
    this.#placement = placement;
    this.version = placement.version;
    this.#lost = placement.lost.anchors().filter(({ path }) => !waits(path));
    this.#questions = new Set(this.#lost.map(({ prints }) => prints.question));
  }

  get known(): readonly Anchor[] {
    return [...this.#lost, ...this.#known];
  }

  get found(): readonly FoundQuestion[] {
    return this.#found;
  }

  get isNeedless(): boolean {
    return this.#lost.length === 0;
  }

  /** The questions of one note. */
  look(questions: readonly FoundQuestion[]): void {
    const placement = this.#placement;
    const isConcerned = questions.some(
      (found) => placement.cardOf(found) === null && placement.couldBeLost(found),
    );
    for (const found of questions) {
      const id = placement.cardOf(found);
      if (id === null) {
        if (isConcerned && placement.couldBeLost(found)) this.#found.push(found);
      } else if (isConcerned || this.#questions.has(found.prints.question)) {
        this.#known.push(anchorOf(id, found));
        this.#found.push(found);
      }
    }
  }
}

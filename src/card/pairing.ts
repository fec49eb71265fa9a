import type { Anchor } from './anchor';
import type { FoundQuestion } from './found';

/** Who is still without a partner, and who has found one. One-to-one by construction. */
export class Pairing {
  readonly #anchors: Set<Anchor>;
  readonly #found: Set<FoundQuestion>;
  readonly #pairs = new Map<FoundQuestion, Anchor>();

  /** Puts both in an order of its own, so that nothing depends on the order of the input. */
  constructor(anchors: readonly Anchor[], found: readonly FoundQuestion[]) {
    this.#anchors = new Set([...anchors].sort((one, other) => compare(one.id, other.id)));
    this.#found = new Set([...found].sort(byPlace));
  }

  get anchors(): Iterable<Anchor> {
    return this.#anchors;
  }

  get found(): Iterable<FoundQuestion> {
    return this.#found;
  }

  /** In the order of the pairing, which is the same for the same input. */
  get pairs(): ReadonlyMap<FoundQuestion, Anchor> {
    return this.#pairs;
  }

  pair(anchor: Anchor, found: FoundQuestion): void {
    if (!this.#anchors.delete(anchor) || !this.#found.delete(found)) {
      throw new Error(`paired twice: card ${anchor.id} with a question of ${found.path}`);
    }
    this.#pairs.set(found, anchor);
  }

  /** Copies in their order, as many as there are of both. */
  pairCopies(anchors: readonly Anchor[], found: readonly FoundQuestion[]): void {
    for (const [at, question] of found.entries()) {
      const anchor = anchors[at];
      if (anchor !== undefined) this.pair(anchor, question);
    }
  }
}

/** By note, then by place in the note. */
export function byPlace(one: FoundQuestion, other: FoundQuestion): number {
  return (
    compare(one.path, other.path) ||
    one.question.line - other.question.line ||
    compare(one.prints.question, other.prints.question) ||
    one.ordinal - other.ordinal
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

import type { Anchor, CardId } from '../card/anchor';
import type { FoundQuestion } from '../card/found';
import { Resemblance } from '../card/resemblance';

/** The cards that do not stand where they were last known to be, with that. */
export class OpenCards {
  readonly #anchors = new Map<CardId, Anchor>();
  /** null until they are looked for. */
  #resemblance: Resemblance | null = null;

  get size(): number {
    return this.#anchors.size;
  }

  has(id: CardId): boolean {
    return this.#anchors.has(id);
  }

  anchors(): Iterable<Anchor> {
    return this.#anchors.values();
  }

  put(anchor: Anchor): void {
    this.delete(anchor.id);
    this.#anchors.set(anchor.id, anchor);
    this.#resemblance?.add(anchor);
  }

  delete(id: CardId): void {
    const anchor = this.#anchors.get(id);
    if (anchor === undefined) return;
    this.#anchors.delete(id);
    this.#resemblance?.remove(anchor);
  }

  /** From now on it is known which questions could be one of them. */
  beginSearch(): void {
    if (this.#resemblance !== null) return;
    this.#resemblance = new Resemblance();
    for (const anchor of this.#anchors.values()) this.#resemblance.add(anchor);
  }

  /** Worth a match. True for all where it was never asked which. */
  couldBe(found: FoundQuestion): boolean {
    return this.size > 0 && (this.#resemblance === null || this.#resemblance.has(found));
  }
}

import type { Anchor, CardId } from '../card/anchor';

/** A card without its question. */
export interface LostCard {
  /** Where it was last seen: here, or by what the journal says. Its id is the card's. */
  readonly anchor: Anchor;
  /** What the journal said when this was noted; another value there is news. */
  readonly told: Anchor | null;
}

/** Cards that are without their question, by id and by the note they were last seen in. */
export class LostCards {
  readonly #byId = new Map<CardId, LostCard>();
  readonly #byPath = new Map<string, Set<CardId>>();

  get size(): number {
    return this.#byId.size;
  }

  has(id: CardId): boolean {
    return this.#byId.has(id);
  }

  get(id: CardId): LostCard | null {
    return this.#byId.get(id) ?? null;
  }

  put(lost: LostCard): void {
    const { id, path } = lost.anchor;
    this.delete(id);
    this.#byId.set(id, lost);
    const there = this.#byPath.get(path);
    if (there === undefined) this.#byPath.set(path, new Set([id]));
    else there.add(id);
  }

  delete(id: CardId): void {
    const path = this.#byId.get(id)?.anchor.path;
    if (path === undefined) return;
    this.#byId.delete(id);
    const there = this.#byPath.get(path);
    there?.delete(id);
    if (there?.size === 0) this.#byPath.delete(path);
  }

  anchors(): readonly Anchor[] {
    return [...this.#byId.values()].map(({ anchor }) => anchor);
  }

  anchorsIn(path: string): readonly Anchor[] {
    return [...(this.#byPath.get(path) ?? [])].flatMap((id) => this.#byId.get(id)?.anchor ?? []);
  }
}

import type { CardId } from '../card/anchor';

/** Which ids are one card: connected components, each named by its smallest id. */
export class Joins {
  readonly #names = new Map<CardId, CardId>();
  readonly #members = new Map<CardId, readonly CardId[]>();

  constructor(edges: Iterable<readonly [CardId, CardId]>) {
    const parents = new Map<CardId, CardId>();
    const root = (id: CardId): CardId => {
      let at = id;
      for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
      return at;
    };
    const ids = new Set<CardId>();
    for (const [one, other] of edges) {
      ids.add(one).add(other);
      const [low, high] = [root(one), root(other)].sort();
      if (low !== undefined && high !== undefined && low !== high) parents.set(high, low);
    }
    for (const id of [...ids].sort()) {
      const name = root(id);
      this.#names.set(id, name);
      this.#members.set(name, [...(this.#members.get(name) ?? []), id]);
    }
  }

  nameOf(id: CardId): CardId {
    return this.#names.get(id) ?? id;
  }

  /** All ids of the card, sorted; the id alone where it was never joined. */
  membersOf(name: CardId): readonly CardId[] {
    return this.#members.get(name) ?? [name];
  }

  /** Ids whose card is another one, or has other ids, than in `before`. */
  changedSince(before: Joins): readonly CardId[] {
    const ids = new Set([...this.#names.keys(), ...before.#names.keys()]);
    return [...ids].filter((id) => this.#signature(id) !== before.#signature(id));
  }

  #signature(id: CardId): string {
    return this.membersOf(this.nameOf(id)).join('\n');
  }
}

import { equalAnchors, type Anchor, type CardId } from '../card/anchor';
import type { KnownCards } from './knownCards';

/** What was seen here of a card, and what the journal said then; another value there is newer. */
interface Seen {
  readonly anchor: Anchor;
  readonly told: Anchor | null;
}

/**
 * Where each card was last known to be, by id and by note: what the journal says, or what was seen here since. Where
 * two devices say the same of a vault, their homes are the same.
 */
export class Homes {
  #known: KnownCards;
  readonly #seen = new Map<CardId, Seen>();
  readonly #byPath = new Map<string, Set<CardId>>();

  constructor(known: KnownCards) {
    this.#known = known;
    for (const [id, anchor] of known.anchors) this.#file(id, null, anchor);
  }

  get known(): KnownCards {
    return this.#known;
  }

  /** null: nothing is remembered of where it was. */
  of(id: CardId): Anchor | null {
    return this.#seen.get(id)?.anchor ?? this.#known.anchors.get(id) ?? null;
  }

  in(path: string): readonly Anchor[] {
    return [...(this.#byPath.get(path) ?? [])].flatMap((id) => this.of(id) ?? []);
  }

  /** It was seen here, which the journal does not know yet. */
  see(anchor: Anchor): void {
    const { id } = anchor;
    const before = this.of(id);
    if (before !== null && equalAnchors(before, anchor)) return;
    this.#seen.set(id, { anchor, told: this.#known.anchors.get(id) ?? null });
    this.#file(id, before, anchor);
  }

  /** Takes in what the journal knows by now. Gives the cards that have another home, or none any more. */
  learn(known: KnownCards): readonly CardId[] {
    const before = this.#known.anchors;
    const homes = new Map<CardId, Anchor | null>();
    for (const id of before.keys()) if (!known.anchors.has(id)) homes.set(id, this.of(id));
    for (const [id, anchor] of known.anchors) {
      const told = this.#seen.get(id)?.told ?? before.get(id);
      if (told !== anchor) homes.set(id, this.of(id));
    }
    this.#known = known;
    for (const id of homes.keys()) this.#seen.delete(id);
    return [...homes].flatMap(([id, home]) => {
      const now = this.of(id);
      this.#file(id, home, now);
      const isSame = now !== null && home !== null && equalAnchors(now, home);
      return isSame ? [] : [id];
    });
  }

  #file(id: CardId, before: Anchor | null, now: Anchor | null): void {
    if (before !== null && before.path !== now?.path) {
      const there = this.#byPath.get(before.path);
      there?.delete(id);
      if (there?.size === 0) this.#byPath.delete(before.path);
    }
    if (now === null) return;
    const here = this.#byPath.get(now.path);
    if (here === undefined) this.#byPath.set(now.path, new Set([id]));
    else here.add(id);
  }
}

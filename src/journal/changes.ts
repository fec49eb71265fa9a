import type { CardId } from '../card/anchor';

/** How many revisions are remembered, and how many cards of them: who looks more rarely looks at all cards. */
const mostRevisions = 64;
const mostCards = 2_000;

/** Which cards each of the last revisions changed. */
export class Changes {
  readonly #revisions: { readonly revision: number; readonly cards: ReadonlySet<CardId> }[] = [];
  /** Changes up to this revision are forgotten. */
  #forgotten = 0;
  #cards = 0;
  #now = new Set<CardId>();

  /** Of the revision that is under way. */
  add(card: CardId): void {
    if (this.#now.size <= mostCards) this.#now.add(card);
  }

  end(revision: number): void {
    this.#revisions.push({ revision, cards: this.#now });
    this.#cards += this.#now.size;
    this.#now = new Set();
    while (this.#cards > mostCards || this.#revisions.length > mostRevisions) {
      const oldest = this.#revisions.shift();
      if (oldest === undefined) break;
      this.#cards -= oldest.cards.size;
      this.#forgotten = oldest.revision;
    }
  }

  /** null: it is not known any more. */
  since(revision: number): ReadonlySet<CardId> | null {
    if (revision < this.#forgotten) return null;
    return new Set(this.#revisions.flatMap((one) => (one.revision > revision ? [...one.cards] : [])));
  }
}

import type { CardId } from '../card/anchor';

const pageBits = 12;
const pageSize = 2 ** pageBits;
const inPage = pageSize - 1;

/**
 * Cards by number, and the places of each card's events, in the order of the journal: a chain through the places.
 * The newest event is added in constant time.
 */
export class CardEvents {
  readonly #names: CardId[] = [];
  readonly #numbers = new Map<CardId, number>();
  /** Of each card the place of its first and last event, and one; 0: it has none. */
  readonly #firsts: number[] = [];
  readonly #lasts: number[] = [];
  /** Of each place the next one of the same card, and one; 0: it is the last. */
  readonly #nexts: Uint32Array[] = [];

  constructor(private readonly compare: (one: number, other: number) => number) {}

  get all(): readonly CardId[] {
    return this.#names;
  }

  nameOf(card: number): CardId {
    const name = this.#names[card];
    if (name === undefined) throw new RangeError(`There is no card ${card}.`);
    return name;
  }

  /** undefined: nothing was ever said of it. */
  numberOf(name: CardId): number | undefined {
    return this.#numbers.get(name);
  }

  numbered(name: CardId): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const card = this.#names.length;
    this.#names.push(name);
    this.#numbers.set(name, card);
    this.#firsts.push(0);
    this.#lasts.push(0);
    return card;
  }

  add(card: number, place: number): void {
    const last = this.#lasts[card] ?? 0;
    if (last === 0 || this.compare(last - 1, place) < 0) {
      this.#link(card, last, place);
      this.#lasts[card] = place + 1;
      return;
    }
    let before = 0;
    let next = this.#firsts[card] ?? 0;
    while (next !== 0 && this.compare(next - 1, place) < 0) {
      before = next;
      next = this.#nextOf(next - 1);
    }
    this.#link(card, before, place);
    this.#setNext(place, next);
  }

  placesOf(card: number | undefined): number[] {
    const places: number[] = [];
    if (card === undefined) return places;
    for (let next = this.#firsts[card] ?? 0; next !== 0; next = this.#nextOf(next - 1)) places.push(next - 1);
    return places;
  }

  /** `before` is a place and one; 0: it becomes the first. */
  #link(card: number, before: number, place: number): void {
    if (before === 0) this.#firsts[card] = place + 1;
    else this.#setNext(before - 1, place + 1);
  }

  #nextOf(place: number): number {
    return this.#nexts[place >> pageBits]?.[place & inPage] ?? 0;
  }

  #setNext(place: number, next: number): void {
    const number = place >> pageBits;
    let page = this.#nexts[number];
    if (page === undefined) this.#nexts[number] = page = new Uint32Array(pageSize);
    page[place & inPage] = next;
  }
}

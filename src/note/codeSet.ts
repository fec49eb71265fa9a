/** Latin, Greek, Cyrillic. */
const TABLED = 0x530;

/** A few characters; asking for one of a usual alphabet is a look into a table. */
export class CodeSet {
  readonly #table = new Uint8Array(TABLED);
  readonly #others = new Set<number>();

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      if (code < TABLED) this.#table[code] = 1;
      else this.#others.add(code);
    }
  }

  has(code: number): boolean {
    return code < TABLED ? this.#table[code] === 1 : this.#others.has(code);
  }
}

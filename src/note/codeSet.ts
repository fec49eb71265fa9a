/** A few characters; asking for one of ASCII is a look into a table. */
export class CodeSet {
  readonly #ascii = new Uint8Array(128);
  readonly #others = new Set<number>();

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      if (code < 128) this.#ascii[code] = 1;
      else this.#others.add(code);
    }
  }

  has(code: number): boolean {
    return code < 128 ? this.#ascii[code] === 1 : this.#others.has(code);
  }
}

const DOLLAR = 36;

/** Finds what ends a `$$` or `%%` block. */
export class BetweenMarks {
  /** There is no further `$$`, `%%` in the note: it is not looked for again. */
  #noMath = false;
  #noComment = false;

  constructor(private readonly text: string) {}

  /** The offset of the next marker like the one at `at`, which begins with the character `code`; -1: there is none. */
  endOf(at: number, code: number): number {
    if (this.text.charCodeAt(at + 1) !== code) return -1;
    const math = code === DOLLAR;
    if (math ? this.#noMath : this.#noComment) return -1;
    const end = this.text.indexOf(math ? '$$' : '%%', at + 2);
    if (end === -1) {
      if (math) this.#noMath = true;
      else this.#noComment = true;
    }
    return end;
  }
}

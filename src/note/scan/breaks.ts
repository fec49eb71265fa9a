import { breakFailsAt } from './openers';

/** Tells thematic breaks. In a line of many list markers it looks once for what forbids them, not for each marker. */
export class Breaks {
  /** Up to that offset no break of that character begins. */
  #noneOf = 0;
  #noneUpTo = -1;

  constructor(private readonly text: string) {}

  /** The rest of the line, from `at` to `end`, is a thematic break. */
  beginsAt(at: number, end: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code === this.#noneOf && at <= this.#noneUpTo) return false;
    this.#noneOf = code;
    this.#noneUpTo = breakFailsAt(this.text, at, end);
    return this.#noneUpTo === -1;
  }
}

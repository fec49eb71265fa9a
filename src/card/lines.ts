/** Where each line of a text begins, so that a run of lines can be cut out. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = startsOf(text);
  }

  /** The text of the lines from `first` to `last` (0-based, inclusive), without the last line's end. */
  between(first: number, last: number): string {
    const from = this.#starts[first] ?? this.#text.length;
    const next = this.#starts[last + 1];
    return this.#text.slice(from, next === undefined ? this.#text.length : next - 1);
  }
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

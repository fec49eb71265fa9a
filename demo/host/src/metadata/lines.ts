import type { Loc, Pos } from 'obsidian';

/** A text with its line starts: offsets to lines and back. Lines end with LF; a CR before it belongs to no line. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(private readonly whole: string) {
    for (let at = whole.indexOf('\n'); at >= 0; at = whole.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  start(line: number): number {
    return this.#starts[line] ?? this.whole.length;
  }

  end(line: number): number {
    const next = this.#starts[line + 1];
    const end = next === undefined ? this.whole.length : next - 1;
    return this.whole[end - 1] === '\r' ? end - 1 : end;
  }

  text(line: number): string {
    return this.whole.slice(this.start(line), this.end(line));
  }

  between({ start, end }: Pos): string {
    return this.whole.slice(start.offset, end.offset);
  }

  at(offset: number): Loc {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - this.start(low), offset };
  }

  pos(from: number, to: number): Pos {
    return { start: this.at(from), end: this.at(to) };
  }
}

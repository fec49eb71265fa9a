const TAB = 9;
const SPACE = 32;

/** A place in a line, counted in characters and in columns (a tab reaches to the next multiple of four). */
export class Cursor {
  /** Offset in the note. */
  at = 0;
  /** Column of `at` in its line; inside a tab it is ahead of the tab's first column. */
  column = 0;
  /** Offset behind the line's last character. */
  end = 0;
  /** Offset of the first character from `at` on that is neither a space nor a tab. */
  next = 0;
  /** Columns between `at` and `next`. */
  indent = 0;

  constructor(private readonly text: string) {}

  begin(from: number, end: number): void {
    this.at = from;
    this.column = 0;
    this.end = end;
    this.#measure();
  }

  /** Nothing is left of the line. */
  get blank(): boolean {
    return this.next >= this.end;
  }

  /** The code of the first character that is neither a space nor a tab; 0 at the end of the line. */
  get code(): number {
    return this.next < this.end ? this.text.charCodeAt(this.next) : 0;
  }

  /** Goes over columns of white space; a tab can be gone over in part. */
  skipColumns(columns: number): void {
    let left = columns;
    while (left > 0 && this.at < this.end) {
      const width = this.text.charCodeAt(this.at) === TAB ? 4 - (this.column & 3) : 1;
      if (width > left) {
        this.column += left;
        break;
      }
      this.at++;
      this.column += width;
      left -= width;
    }
    // Within the indent the rest of it is known: deep lists would have it measured again and again.
    if (columns <= this.indent) this.indent -= columns;
    else this.#measure();
  }

  /** Goes over the indent and then over `marker` characters that are no tabs. */
  skipMarker(marker: number): void {
    this.column += this.indent + marker;
    this.at = this.next + marker;
    this.#measure();
  }

  #measure(): void {
    let next = this.at;
    let column = this.column;
    while (next < this.end) {
      const code = this.text.charCodeAt(next);
      if (code === SPACE) column++;
      else if (code === TAB) column += 4 - (column & 3);
      else break;
      next++;
    }
    this.next = next;
    this.indent = column - this.column;
  }
}

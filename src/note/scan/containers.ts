import type { Cursor } from './cursor';

const SPACE = 32;
const TAB = 9;
const GREATER = 62;
/** Stands for the width of a quote. */
const QUOTE = -1;

/** The list items and quotes that are open, outermost first. */
export class Containers {
  /** How many are open. */
  depth = 0;
  /** The innermost one is a list item that has no content yet. */
  #empty = false;
  /** Columns that a line must be indented by to belong to the list item. Entries from `depth` on are left-overs. */
  readonly #widths: number[] = [];
  /** Where the open quotes are: a blank line goes through all list items up to the next quote at once. */
  readonly #quotes: number[] = [];
  #quoteCount = 0;

  /** Consumes what continues the open containers; gives how many of them go on. */
  match(cursor: Cursor, text: string): number {
    let index = 0;
    let quotes = 0;
    for (; index < this.depth; index++) {
      const width = this.#widths[index] ?? QUOTE;
      if (width === QUOTE) {
        if (!takeQuoteMark(cursor, text)) return index;
        quotes++;
      } else if (cursor.blank) {
        return this.#blankReaches(quotes < this.#quoteCount ? (this.#quotes[quotes] ?? 0) : this.depth);
      } else {
        if (cursor.indent < width) return index;
        cursor.skipColumns(width);
      }
    }
    return index;
  }

  /** No quote is open, and a blank line closes nothing. */
  get keepsBlank(): boolean {
    return this.#quoteCount === 0 && !this.#empty;
  }

  close(depth: number): void {
    if (depth === this.depth) return;
    this.depth = depth;
    this.#empty = false;
    while (this.#quoteCount > 0 && (this.#quotes[this.#quoteCount - 1] ?? 0) >= depth) this.#quoteCount--;
  }

  openQuote(): void {
    this.#empty = false;
    this.#quotes[this.#quoteCount++] = this.depth;
    this.#widths[this.depth++] = QUOTE;
  }

  openItem(width: number): void {
    this.#empty = true;
    this.#widths[this.depth++] = width;
  }

  /** The innermost container has content. */
  fill(): void {
    this.#empty = false;
  }

  /** A list item that begins with a blank line ends at the second one. */
  #blankReaches(stop: number): number {
    return stop === this.depth && this.#empty ? stop - 1 : stop;
  }
}

/** Takes `>` and one column of white space behind it. */
export function takeQuoteMark(cursor: Cursor, text: string): boolean {
  if (cursor.indent > 3 || cursor.code !== GREATER) return false;
  cursor.skipMarker(1);
  const code = cursor.at < cursor.end ? text.charCodeAt(cursor.at) : 0;
  if (code === SPACE || code === TAB) cursor.skipColumns(1);
  return true;
}

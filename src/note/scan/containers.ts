import type { Cursor } from './cursor';

const TAB = 9;
const GREATER = 62;

interface Container {
  /** Columns that a line must be indented by to belong to the list item; -1: it is a quote. */
  readonly width: number;
  /** A list item that has no content yet. */
  empty: boolean;
}

/** The list items and quotes that are open, outermost first. */
export class Containers {
  private readonly stack: Container[] = [];
  /** Where in the stack the quotes are: a blank line goes through all list items up to the next quote at once. */
  private readonly quotes: number[] = [];

  get depth(): number {
    return this.stack.length;
  }

  /** Consumes what continues the open containers; gives how many of them go on. */
  match(cursor: Cursor, text: string): number {
    let index = 0;
    let quotes = 0;
    while (index < this.stack.length) {
      const container = this.stack[index];
      if (!container) break;
      if (container.width < 0) {
        if (!takeQuoteMark(cursor, text)) break;
        quotes++;
        index++;
      } else if (cursor.blank) {
        const stop = this.quotes[quotes] ?? this.stack.length;
        return stop === this.stack.length && this.stack[stop - 1]?.empty ? stop - 1 : stop;
      } else {
        if (cursor.indent < container.width) break;
        cursor.skipColumns(container.width);
        index++;
      }
    }
    return index;
  }

  close(depth: number): void {
    this.stack.length = depth;
    while ((this.quotes[this.quotes.length - 1] ?? -1) >= depth) this.quotes.pop();
  }

  openQuote(): void {
    this.fill();
    this.quotes.push(this.stack.length);
    this.stack.push({ width: -1, empty: false });
  }

  openItem(width: number): void {
    this.fill();
    this.stack.push({ width, empty: true });
  }

  /** The innermost container has content. */
  fill(): void {
    const last = this.stack[this.stack.length - 1];
    if (last) last.empty = false;
  }
}

/** Takes `>` and one column of white space behind it. */
export function takeQuoteMark(cursor: Cursor, text: string): boolean {
  if (cursor.indent > 3 || cursor.code !== GREATER) return false;
  cursor.skipMarker(1);
  const code = cursor.at < cursor.end ? text.charCodeAt(cursor.at) : 0;
  if (code === 32 || code === TAB) cursor.skipColumns(1);
  return true;
}

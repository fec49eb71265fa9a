/** A room for more lines than this is not kept for the next note. */
const MOST_KEPT = 65_536;

/** Where a scan keeps its lines: whoever reads note after note need not make such arrays for each of them. */
export class LineRoom {
  starts = new Int32Array(0);
  kinds = new Uint8Array(0);

  /** Before a note of `length` characters is read. What stood here of the one before is lost. */
  begin(length: number): this {
    const lines = (length >> 5) + 16;
    const { length: there } = this.kinds;
    if (there >= lines && (there <= MOST_KEPT || lines > MOST_KEPT)) return this;
    this.starts = new Int32Array(lines);
    this.kinds = new Uint8Array(lines);
    return this;
  }

  /** The note has so many lines: whoever looks behind the last one finds nothing of a longer note. */
  endAt(count: number): void {
    this.kinds.fill(0, count, count + 4);
    this.starts.fill(0, count + 1, count + 4);
  }

  /** There are more lines than were thought. */
  grow(): this {
    const { starts, kinds } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.starts.set(starts);
    this.kinds = new Uint8Array(kinds.length * 2);
    this.kinds.set(kinds);
    return this;
  }
}

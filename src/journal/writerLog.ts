import type { JournalEvent } from './event';

/** One writer's events by sequence; the newest is added in constant time. */
export class WriterLog {
  readonly #list: JournalEvent[] = [];

  /** By sequence. */
  get events(): readonly JournalEvent[] {
    return this.#list;
  }

  get(sequence: number): JournalEvent | undefined {
    const found = this.#list[this.#place(sequence)];
    return found?.sequence === sequence ? found : undefined;
  }

  /** False: there is one of that sequence. */
  add(event: JournalEvent): boolean {
    const place = this.#place(event.sequence);
    if (this.#list[place]?.sequence === event.sequence) return false;
    if (place === this.#list.length) this.#list.push(event);
    else this.#list.splice(place, 0, event);
    return true;
  }

  /** Where the first stands whose sequence is not below. */
  #place(sequence: number): number {
    const last = this.#list[this.#list.length - 1];
    if (last === undefined || last.sequence < sequence) return this.#list.length;
    let low = 0;
    let high = this.#list.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#list[middle]?.sequence ?? 0) < sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

import type { EventRef, Stamped } from './event';

/** The order of the journal: by stamp, then writer, then sequence. The same on every device. */
export function compareEvents(one: Stamped, other: Stamped): number {
  if (one.stamp !== other.stamp) return one.stamp - other.stamp;
  if (one.writer !== other.writer) return one.writer < other.writer ? -1 : 1;
  return one.sequence - other.sequence;
}

/** One text for the event's name, to be a key of a map. */
export function refKey(ref: EventRef): string {
  return `${ref.writer} ${ref.sequence}`;
}

/** Puts `event` where it belongs in a list that is in order. At the end in constant time: there belongs the newest. */
export function insertInOrder<E extends Stamped>(list: E[], event: E): void {
  const last = list[list.length - 1];
  if (last === undefined || compareEvents(last, event) < 0) {
    list.push(event);
    return;
  }
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = list[middle];
    if (there !== undefined && compareEvents(there, event) < 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, event);
}

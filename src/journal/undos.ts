import type { EventRef, JournalEvent } from './event';
import type { EventOf } from './happening';
import { compareEvents, refKey } from './order';

/**
 * Which events are undone. A tombstone may arrive before what it names. It counts only if it is later in the order
 * of the journal than what it names (as every honest one is), so no two can undo each other; an undo that is itself
 * undone counts no more.
 */
export class Undos {
  private readonly byTarget = new Map<string, EventOf<'undo'>[]>();

  add(undo: EventOf<'undo'>): void {
    const key = refKey(undo.of);
    const there = this.byTarget.get(key);
    if (there === undefined) this.byTarget.set(key, [undo]);
    else there.push(undo);
  }

  isUndone(event: JournalEvent): boolean {
    if (this.byTarget.size === 0 || event.kind === 'anchor') return false;
    const undos = this.byTarget.get(refKey(event)) ?? [];
    return undos.some((undo) => compareEvents(event, undo) < 0 && !this.isUndone(undo));
  }

  /** What the undo names in the end, through undos of undos. `find` gives an event by its name. */
  targetOf(undo: EventOf<'undo'>, find: (ref: EventRef) => JournalEvent | undefined): JournalEvent | null {
    const target = find(undo.of);
    if (target === undefined || compareEvents(target, undo) >= 0) return null;
    return target.kind === 'undo' ? this.targetOf(target, find) : target;
  }
}

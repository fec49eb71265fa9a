import type { EventRef, JournalEvent, Stamped } from './event';
import type { EventOf } from './happening';
import { compareEvents } from './order';

/**
 * Which events are undone. A tombstone may arrive before what it names. It counts only if it is later in the order
 * of the journal than what it names (as every honest one is), so no two can undo each other; an undo that is itself
 * undone counts no more.
 */
export class Undos {
  /** By the writer and the sequence of what they name. */
  readonly #byTarget = new Map<string, Map<number, EventOf<'undo'>[]>>();

  add(undo: EventOf<'undo'>): void {
    const { writer, sequence } = undo.of;
    const ofWriter = this.#byTarget.get(writer) ?? new Map<number, EventOf<'undo'>[]>();
    this.#byTarget.set(writer, ofWriter);
    ofWriter.set(sequence, [...(ofWriter.get(sequence) ?? []), undo]);
  }

  /** Whether some undo, be it one that counts or not, names the event. */
  names({ writer, sequence }: EventRef): boolean {
    return this.#byTarget.get(writer)?.has(sequence) ?? false;
  }

  /** The names of all events that some undo names. */
  *targets(): Iterable<EventRef> {
    for (const [writer, bySequence] of this.#byTarget) {
      for (const sequence of bySequence.keys()) yield { writer, sequence };
    }
  }

  /** Of an event that is no anchor. */
  isUndone(event: Stamped): boolean {
    const undos = this.#byTarget.get(event.writer)?.get(event.sequence) ?? [];
    return undos.some((undo) => compareEvents(event, undo) < 0 && !this.isUndone(undo));
  }

  /** What the undo names in the end, through undos of undos. `find` gives an event by its name. */
  targetOf(undo: EventOf<'undo'>, find: (ref: EventRef) => JournalEvent | null): JournalEvent | null {
    const target = find(undo.of);
    if (target === null || compareEvents(target, undo) >= 0) return null;
    return target.kind === 'undo' ? this.targetOf(target, find) : target;
  }
}

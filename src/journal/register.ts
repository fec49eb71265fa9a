import type { Json } from './event';
import type { EventOf } from './happening';
import { compareEvents, insertInOrder } from './order';

type Registered = EventOf<'set'> | EventOf<'choice'>;

/** Values of which the newest counts, under names; undone ones do not. All are kept, so that an undo gives back. */
export class Registers<E extends Registered> {
  readonly #byName = new Map<string, E[]>();

  add(name: string, event: E): void {
    const there = this.#byName.get(name);
    if (there === undefined) this.#byName.set(name, [event]);
    else insertInOrder(there, event);
  }

  /** undefined: there is none. */
  newest(name: string, isUndone: (event: E) => boolean): E | undefined {
    return this.#byName
      .get(name)
      ?.filter((event) => !isUndone(event))
      .pop();
  }

  /** In the order of the journal. */
  all(isUndone: (event: E) => boolean): E[] {
    return [...this.#byName.values()]
      .flat()
      .filter((event) => !isUndone(event))
      .sort(compareEvents);
  }

  names(): Iterable<string> {
    return this.#byName.keys();
  }
}

/** A setting that was set back to its default has no value. */
export function valueOf(event: Registered | undefined): Json | undefined {
  if (event === undefined) return undefined;
  return event.kind === 'set' && event.value === null ? undefined : event.value;
}

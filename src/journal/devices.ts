import type { History } from './journal';
import { Undos } from './undos';
import { deviceOf } from './writer';

/** A device whose events were seen. */
export interface SeenDevice {
  readonly device: string;
  readonly events: number;
  /** Undone ones are none. */
  readonly reviews: number;
  /** When its newest event was, by its own clock: ms since 1970. */
  readonly last: number;
}

/** Each device of which the journal holds an event; that of the newest event first. */
export function devicesSeen(history: History): readonly SeenDevice[] {
  const seen = new Map<string, SeenDevice>();
  const undos = new Undos();
  const events = history.events();
  for (const event of events) if (event.kind === 'undo') undos.add(event);
  for (const event of events) {
    const { writer, at } = event;
    const device = deviceOf(writer);
    const before = seen.get(device) ?? { device, events: 0, reviews: 0, last: at };
    seen.set(device, {
      device,
      events: before.events + 1,
      reviews: before.reviews + (event.kind === 'review' && !undos.isUndone(event) ? 1 : 0),
      last: Math.max(before.last, at),
    });
  }
  return [...seen.values()].sort((a, b) => b.last - a.last || (a.device < b.device ? -1 : 1));
}

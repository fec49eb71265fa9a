import type { Due } from '../../src/memory/due';
import type { Memory } from '../../src/memory/engine';
import type { Standable } from '../../src/memory/standing';

export const now = { day: 1000, at: 1000 * 86_400_000 + 43_200_000 };
const last = { day: 990, at: 990 * 86_400_000 };

type Record = Partial<NonNullable<Standable['record']>>;

export const fresh: Standable = { memory: null, due: null, record: null };

/** In review and due on a day. */
export function onDay(day: number, record: Record = {}): Standable {
  return known('review', { by: 'day', day, last }, record);
}

/** In learning and due so many minutes from now. */
export function inMinutes(minutes: number): Standable {
  return known('learning', { by: 'minute', at: now.at + minutes * 60_000, last }, {});
}

function known(state: Memory['state'], due: Due, record: Record): Standable {
  const memory: Memory = { state, step: 0, stability: 5, difficulty: 5, reps: 1, lapses: 0, last, fuzz: 0 };
  return { memory, due, record: { suspended: false, buriedUntil: null, ...record } };
}

/** A holiday: nothing is due, nobody is nagged, and no schedule is changed. */
export interface Pause {
  /** The first study day of it. */
  readonly from: number;
  /** The study day on which it is over. */
  readonly until: number;
}

/** From the value of a setting. null: it is none. */
export function pauseOf(value: unknown): Pause | null {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('until' in value)) return null;
  const { from, until } = value;
  if (typeof from !== 'number' || typeof until !== 'number') return null;
  return Number.isInteger(from) && Number.isInteger(until) && from < until ? { from, until } : null;
}

export function isPaused(pause: Pause | null, day: number): boolean {
  return pause !== null && pause.from <= day && day < pause.until;
}

import type { Memory } from '../memory/engine';

/** It was forgotten at least so many times after it had been learnt. */
export function isLeech(memory: Memory | null, threshold: number): boolean {
  return memory !== null && memory.lapses >= threshold;
}

/**
 * The review that led from one memory to the next made it a leech, or made it one again: at the threshold, and after
 * every half of it from there on, as in Anki, so that a leech that was resumed is noticed anew.
 */
export function becameLeech(before: Memory | null, after: Memory, threshold: number): boolean {
  if (after.lapses <= (before?.lapses ?? 0) || after.lapses < threshold) return false;
  return (after.lapses - threshold) % Math.max(1, Math.ceil(threshold / 2)) === 0;
}

import type { CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';
import type { JournalEvent, Stamped } from './event';
import { codeOfReview } from './kinds';

/** An answer that holds nothing but what columns hold. */
export interface PlainAnswer {
  /** Of a review or of practice. */
  readonly code: number;
  readonly card: CardId;
  readonly grade: Grade;
  /** Seconds; below zero: not known. */
  readonly seconds: number;
  /** Characters; below zero: not known. */
  readonly typed: number;
}

/** The event. The usual shapes are spelled out, which is several times as fast. */
export function plainEvent(
  { writer, sequence, stamp, at, day }: Stamped,
  { code, card, grade, seconds, typed }: PlainAnswer,
): JournalEvent {
  const kind = code === codeOfReview ? 'review' : 'practice';
  const duration = seconds * 1000;
  if (typed >= 0) {
    return seconds < 0
      ? { writer, sequence, stamp, at, day, kind, card, grade, typed }
      : { writer, sequence, stamp, at, day, kind, card, grade, duration, typed };
  }
  return seconds < 0
    ? { writer, sequence, stamp, at, day, kind, card, grade }
    : { writer, sequence, stamp, at, day, kind, card, grade, duration };
}

/** Throws a RangeError where there is no such grade. */
export function gradeOf(byte: number): Grade {
  if (byte === 1 || byte === 2 || byte === 3 || byte === 4) return byte;
  throw new RangeError(`There is no grade ${byte}.`);
}

import type { Grade } from '../memory/engine';
import type { ByteReader, ByteWriter } from './bytes';
import type { JournalEvent } from './event';
import type { Kind } from './happening';
import { secondsOf } from './times';

/** How a question was answered. `duration` in whole seconds; null: not known. */
export interface Answer {
  readonly grade: Grade;
  readonly duration: number | null;
  readonly typed: number | null;
}

export function answerOf(event: JournalEvent): Answer | null {
  if (event.kind !== 'review' && event.kind !== 'practice') return null;
  const { grade, duration, typed } = event;
  return { grade, duration: duration === undefined ? null : secondsOf(duration), typed: typed ?? null };
}

export function isAnswer(kind: Kind): boolean {
  return kind === 'review' || kind === 'practice';
}

/** Grades, durations and lengths of typed answers; 0 stands for an unknown duration or length, n + 1 for n. */
export function writeAnswers(out: ByteWriter, answers: readonly Answer[]): void {
  for (const { grade } of answers) out.byte(grade);
  for (const { duration } of answers) out.count(duration === null ? 0 : duration + 1);
  for (const { typed } of answers) out.count(typed === null ? 0 : typed + 1);
}

export function readAnswers(reader: ByteReader, count: number): readonly Answer[] {
  const grades = Array.from(reader.bytes(count), gradeOf);
  const durations = grades.map(() => lessOne(reader.count()));
  return grades.map((grade, i) => ({
    grade,
    duration: durations[i] ?? null,
    typed: lessOne(reader.count()),
  }));
}

function lessOne(count: number): number | null {
  return count === 0 ? null : count - 1;
}

function gradeOf(byte: number): Grade {
  if (byte === 1 || byte === 2 || byte === 3 || byte === 4) return byte;
  throw new RangeError(`There is no grade ${byte}.`);
}

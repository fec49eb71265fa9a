import type { Grade } from '../memory/engine';
import type { ByteReader, ByteWriter } from './bytes';
import type { JournalEvent } from './event';
import { isAnswerCode } from './kinds';
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

/** Grades, durations and lengths of typed answers; 0 stands for an unknown duration or length, n + 1 for n. */
export function writeAnswers(out: ByteWriter, answers: readonly Answer[]): void {
  for (const { grade } of answers) out.byte(grade);
  for (const { duration } of answers) out.count(duration === null ? 0 : duration + 1);
  for (const { typed } of answers) out.count(typed === null ? 0 : typed + 1);
}

export interface AnswerColumns {
  readonly grades: Uint8Array;
  /** Seconds; −1: not known. */
  readonly durations: Float64Array;
  /** Characters; −1: not known. */
  readonly typed: Float64Array;
}

/** Reads what `writeAnswers` wrote into the places whose code is that of an answer; a grade is 0 at the others. */
export function readAnswers(reader: ByteReader, codes: Uint8Array): AnswerColumns {
  const { length } = codes;
  const columns = {
    grades: new Uint8Array(length),
    durations: new Float64Array(length).fill(-1),
    typed: new Float64Array(length).fill(-1),
  };
  const answers = codes.map((code) => (isAnswerCode(code) ? 1 : 0));
  for (let i = 0; i < length; i++) if (answers[i] === 1) columns.grades[i] = reader.byte();
  for (let i = 0; i < length; i++) if (answers[i] === 1) columns.durations[i] = reader.count() - 1;
  for (let i = 0; i < length; i++) if (answers[i] === 1) columns.typed[i] = reader.count() - 1;
  return columns;
}

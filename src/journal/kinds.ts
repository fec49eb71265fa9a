import type { Kind } from './happening';

// The place in this list is the code in the file: only ever add at the end.
export const kinds: readonly Kind[] = [
  'review',
  'practice',
  'undo',
  'suspend',
  'resume',
  'forget',
  'bury',
  'flag',
  'anchor',
  'join',
  'set',
  'choice',
];
const codes = new Map(kinds.map((kind, code) => [kind, code]));
/** Added to the code of a kind: the event has a payload. */
export const withPayload = 0x80;
export const codeOfReview = 0;
export const codeOfPractice = 1;

export function codeOf(kind: Kind): number {
  return codes.get(kind) ?? 0;
}

/** An answer without a payload: all that it holds stands in columns. By far the most events are. */
export function isPlain(code: number): boolean {
  return code === codeOfReview || code === codeOfPractice;
}

/** A review or practice, with a payload or without. */
export function isAnswerCode(code: number): boolean {
  return (code & ~withPayload) <= codeOfPractice;
}

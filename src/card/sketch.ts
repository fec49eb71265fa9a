import { decodeBytes, encodeBytes } from './hash';

/** How many bytes of a sketch tell of what: the question, the answer, the questions right before and after. */
export const sketchLayout = { question: 12, answer: 24, neighbour: 3 } as const;

export const sketchBytes = sketchLayout.question + sketchLayout.answer + 2 * sketchLayout.neighbour;

/**
 * Collects features (32-bit hashes) into a one-permutation min-hash: the feature space is cut into as many bins as
 * there are bytes, and each bin keeps its smallest feature. Source: Li, Owen, Zhang, "One Permutation Hashing",
 * NIPS 2012; a byte per bin: Li, König, "b-Bit Minwise Hashing", WWW 2010.
 */
export class Bins {
  readonly #smallest: Uint32Array;

  constructor(size: number) {
    this.#smallest = new Uint32Array(size).fill(none);
  }

  clear(): void {
    this.#smallest.fill(none);
  }

  add(feature: number): void {
    const mixed = mix(feature);
    const bin = Math.imul(mixed >>> 16, this.#smallest.length) >>> 16;
    const rest = (Math.imul(mixed, 0x9e3779b1) ^ (mixed >>> 15)) >>> 0;
    if (rest < (this.#smallest[bin] ?? 0)) this.#smallest[bin] = rest;
  }

  /** One byte per bin into `bytes` from `at` on; 0 stands for an empty bin. */
  writeTo(bytes: Uint8Array, at: number): void {
    for (let bin = 0; bin < this.#smallest.length; bin++) {
      const smallest = this.#smallest[bin] ?? none;
      bytes[at + bin] = smallest === none ? 0 : 1 + (mix(smallest) % 255);
    }
  }
}

/** Spreads a 32-bit hash over all its bits (the finaliser of MurmurHash3). */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const none = 0xffffffff;

/** What a sketch is made of. */
export interface Sketched {
  /** Normalised. */
  readonly question: string;
  /** null: no answer. */
  readonly answer: Bins | null;
  /** Fingerprints of the questions right before and right after in the note; null at its ends. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a sketch tells, taken apart; see `sketchLayout`. */
export interface SketchParts {
  readonly question: Uint8Array;
  readonly answer: Uint8Array;
  /** 0: none. */
  readonly before: number;
  readonly after: number;
}

/** Three bytes are four characters. */
const answerFrom = (sketchLayout.question * 4) / 3;
const answerTo = answerFrom + (sketchLayout.answer * 4) / 3;

/** The part of a sketch that tells of the answer; for `answerBins`. */
export function answerPart(sketch: string): string {
  return sketch.slice(answerFrom, answerTo);
}

/** What an `answerPart` tells. */
export function answerBins(part: string): Uint8Array {
  return decodeBytes(part);
}

export function readSketch(text: string): SketchParts {
  const bytes = decodeBytes(text);
  const neighbours = sketchLayout.question + sketchLayout.answer;
  return {
    question: bytes.subarray(0, sketchLayout.question),
    answer: bytes.subarray(sketchLayout.question, neighbours),
    before: neighbourNumber(bytes, neighbours),
    after: neighbourNumber(bytes, neighbours + sketchLayout.neighbour),
  };
}

/** The share of bins that are equal, of those that are filled in either; null: all are empty in one of them. */
export function likenessOfBins(one: Uint8Array, other: Uint8Array): number | null {
  let equal = 0;
  let filled = 0;
  let inOne = 0;
  let inOther = 0;
  for (let bin = 0; bin < one.length; bin++) {
    const here = one[bin] ?? 0;
    const there = other[bin] ?? 0;
    if (here !== 0) inOne++;
    if (there !== 0) inOther++;
    if (here !== 0 || there !== 0) filled++;
    if (here !== 0 && here === there) equal++;
  }
  return inOne === 0 || inOther === 0 ? null : equal / filled;
}

/** Writes sketches. */
export class SketchWriter {
  readonly #question = new Bins(sketchLayout.question);

  write({ question, answer, before, after }: Sketched): string {
    const bytes = new Uint8Array(sketchBytes);
    this.#question.clear();
    addTrigrams(question, this.#question);
    this.#question.writeTo(bytes, 0);
    answer?.writeTo(bytes, sketchLayout.question);
    const neighbours = sketchLayout.question + sketchLayout.answer;
    if (before !== null) bytes.set(neighbourBytes(before), neighbours);
    if (after !== null) bytes.set(neighbourBytes(after), neighbours + sketchLayout.neighbour);
    return encodeBytes(bytes);
  }
}

/** Runs of three characters, a space before and after; a 32-bit hash each. */
function addTrigrams(text: string, bins: Bins): void {
  const padded = ` ${text.slice(0, 600)} `;
  const end = Math.min(padded.length, 600) - 2;
  let first = padded.charCodeAt(0);
  let second = padded.charCodeAt(1);
  for (let at = 0; at < end; at++) {
    const third = padded.charCodeAt(at + 2);
    bins.add(Math.imul(Math.imul(first ^ (second << 11), 0x9e3779b1) ^ third, 0x85ebca6b));
    first = second;
    second = third;
  }
}

function neighbourNumber(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}

/** The first 24 bits of a fingerprint; never all zero, which stands for no neighbour. */
function neighbourBytes(print: string): Uint8Array {
  const bytes = decodeBytes(print.slice(0, 4));
  if (bytes.every((byte) => byte === 0)) bytes[0] = 1;
  return bytes;
}

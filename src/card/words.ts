import { distance } from 'fastest-levenshtein';

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu;

/** The words of a normalised question; runs of signs count as words, since `==` and `===` are two things. */
export function wordsOf(normalised: string): readonly string[] {
  return normalised.match(word) ?? [];
}

/** Words in capitals, such as `HTTP`, in small letters. */
export function acronymsOf(readable: string): readonly string[] {
  return (readable.match(/\p{Lu}{2,}/gu) ?? []).map((each) => each.toLowerCase());
}

/**
 * One could be the other with a slip of the finger: one letter in words of four to seven, two in longer ones, or two
 * neighbours that changed places. Never where a number is in it: `IPv4` is no slip of `IPv6`.
 */
export function isSlip(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length < 4 || Math.abs(one.length - other.length) > 2) return false;
  const isClose = distance(one, other) <= (length < 8 ? 1 : 2) || isSwap(one, other);
  return isClose && !/\p{N}/u.test(one + other);
}

/** Two neighbouring letters changed places. */
function isSwap(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return swapped === other;
}

/** The words of one question with what they weigh; the arrays go side by side. */
export interface Weighed {
  readonly words: readonly string[];
  /** Equal for equal words. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** 1: the word stands in at most one of the questions at hand. */
  readonly alone: Uint8Array;
  /** 1: an acronym; one letter makes another of it: `HTTP` and `HTTPS`. */
  readonly firm: Uint8Array;
  readonly sum: number;
}

/** How much a word says about a question: the rarer among the questions at hand, the more. */
export class Rarity {
  readonly #ids = new Map<string, number>();
  /** By id: in how many of the questions the word stands. */
  readonly #counts: number[] = [];
  readonly #acronyms = new Set<string>();
  #weighed = new WeakMap<readonly string[], Weighed>();
  #questions = 0;

  add(words: readonly string[], acronyms: readonly string[] = []): void {
    this.#questions++;
    for (const acronym of acronyms) this.#acronyms.add(acronym);
    this.#weighed = new WeakMap();
    for (const id of new Set(words.map((each) => this.#idOf(each)))) this.#counts[id] = this.#count(id) + 1;
  }

  /** Weights are from about 0.1 (stands in every question) upwards. The same array of words is weighed once. */
  weigh(words: readonly string[]): Weighed {
    const known = this.#weighed.get(words);
    if (known !== undefined) return known;
    const ids = Int32Array.from(words, (each) => this.#idOf(each));
    const weights = Float64Array.from(
      ids,
      (id) => 0.1 + Math.log(1 + this.#questions / (1 + this.#count(id))),
    );
    const alone = Uint8Array.from(ids, (id) => Number(this.#count(id) <= 1));
    const firm = Uint8Array.from(words, (each) => Number(this.#acronyms.has(each)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const weighed = { words, ids, weights, alone, firm, sum };
    this.#weighed.set(words, weighed);
    return weighed;
  }

  #idOf(each: string): number {
    const known = this.#ids.get(each);
    if (known !== undefined) return known;
    this.#ids.set(each, this.#counts.length);
    return this.#counts.push(0) - 1;
  }

  #count(id: number): number {
    return this.#counts[id] ?? 0;
  }
}

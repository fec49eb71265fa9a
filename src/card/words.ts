import { distance } from 'fastest-levenshtein';

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu;

/** The words of a normalised question; runs of signs count as words, since `==` and `===` are two things. */
export function wordsOf(normalised: string): readonly string[] {
  return normalised.match(word) ?? [];
}

/**
 * One could be the other with a slip of the finger: one letter in words of four or five, two in longer ones, or two
 * neighbours that changed places. Never where a number is in it: `IPv4` is no slip of `IPv6`.
 */
export function isSlip(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  if (length < 4 || Math.abs(one.length - other.length) > 2) return false;
  const isClose = distance(one, other) <= (length < 6 ? 1 : 2) || isSwap(one, other);
  return isClose && !/\p{N}/u.test(one + other);
}

/** Two neighbouring letters changed places. */
function isSwap(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at++;
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return swapped === other;
}

/** How much a word says about a question: the rarer among the questions at hand, the more. */
export class Rarity {
  readonly #counts = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  #questions = 0;

  add(words: readonly string[]): void {
    this.#questions++;
    this.#weights.clear();
    for (const each of new Set(words)) this.#counts.set(each, (this.#counts.get(each) ?? 0) + 1);
  }

  /** In how many of the questions it stands. */
  count(each: string): number {
    return this.#counts.get(each) ?? 0;
  }

  /** From about 0.1 (stands in every question) upwards. */
  weight(each: string): number {
    const known = this.#weights.get(each);
    if (known !== undefined) return known;
    const weight = 0.1 + Math.log(1 + this.#questions / (1 + this.count(each)));
    this.#weights.set(each, weight);
    return weight;
  }
}

const LETTER = /[\p{L}\p{M}]/u;
/** Latin, Greek, Cyrillic: what a word begins with is looked up in a table. */
const TABLED = 0x530;
/** What a word begins with is also looked up in a table of so many pairs of letters, some of which share a place. */
const PAIRS = 4096;
const NONE: readonly string[] = [];

/** Words that are looked for at a place in a text, whatever their case. */
export class WordList {
  /** By the code of their first letter, in either case; longest first. */
  readonly #byFirst = new Map<number, string[]>();
  /** By their first two letters, in either case. */
  readonly #byPair = new Map<number, string[]>();
  /** At the codes that a word begins with: how many letters its shortest one has, 1 or 2: more. */
  readonly #firsts = new Uint8Array(TABLED);
  readonly #pairs = new Uint8Array(PAIRS);

  /** The words in lower case; several of them in one entry are separated by single spaces. */
  constructor(words: readonly string[]) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      for (const first of inEitherCase(word.charAt(0))) {
        add(this.#byFirst, first, word);
        this.#firsts[first] = Math.min(word.length, 2);
        for (const second of inEitherCase(word.charAt(1))) {
          add(this.#byPair, pairOf(first, second), word);
          this.#pairs[placeOf(first, second)] = 1;
        }
      }
    }
  }

  /** A word can begin with the two characters at `at`. Cheap; says yes too often. */
  canBegin(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    if (code >= TABLED) return this.#byFirst.has(code);
    const letters = this.#firsts[code];
    return letters === 2 ? this.#pairs[placeOf(code, text.charCodeAt(at + 1))] === 1 : letters === 1;
  }

  /** The length of the longest word that stands at `at` and is not part of a longer one; 0: none does. */
  lengthAt(text: string, at: number): number {
    if (!this.canBegin(text, at)) return 0;
    const code = text.charCodeAt(at);
    for (const word of this.#wordsOf(code, text.charCodeAt(at + 1))) {
      if (standsAt(text, at, word) && !isLetter(text, at + word.length)) return word.length;
    }
    return 0;
  }

  /** Those that can begin with these two characters. */
  #wordsOf(first: number, second: number): readonly string[] {
    const inPairs = first < TABLED && second < TABLED && this.#firsts[first] === 2;
    return (inPairs ? this.#byPair.get(pairOf(first, second)) : this.#byFirst.get(first)) ?? NONE;
  }
}

const pairOf = (first: number, second: number): number => first * TABLED + second;

const placeOf = (first: number, second: number): number => (first * 37 + second) & (PAIRS - 1);

function inEitherCase(letter: string): ReadonlySet<number> {
  return new Set(letter === '' ? [] : [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)]);
}

function add(lists: Map<number, string[]>, key: number, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}

/** The word, which is in lower case, stands at `at` in whatever case. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const code = text.charCodeAt(at + index);
    const wanted = word.charCodeAt(index);
    if (code === wanted) continue;
    const capital = (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f);
    if (capital && code + 32 === wanted) continue;
    // What is lower case in other alphabets depends on the letter behind it.
    return (
      code > 127 &&
      text
        .slice(at, at + word.length + 1)
        .toLowerCase()
        .startsWith(word)
    );
  }
  return true;
}

/** A letter or a mark on a letter stands at `at`. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  if (code >= 0x400 && code < TABLED) return code !== 0x482; // Cyrillic has one sign that is no letter
  return at < text.length && LETTER.test(text.charAt(at));
}

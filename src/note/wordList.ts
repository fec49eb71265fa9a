const LETTER = /[\p{L}\p{M}]/u;
/** Latin, Greek, Cyrillic: what a word begins with is looked up in a table. */
const TABLED = 0x530;

/** Words that are looked for at a place in a text, whatever their case. */
export class WordList {
  /** By the code of their first letter, in either case; longest first. */
  private readonly byFirst = new Map<number, string[]>();
  /** The codes that a word begins with, and those that come second in one, in either case: 1 at their place. */
  private readonly firsts = new Uint8Array(TABLED);
  private readonly seconds = new Uint8Array(TABLED);

  /** The words in lower case; several of them in one entry are separated by single spaces. */
  constructor(words: readonly string[]) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const first = word.charAt(0);
      for (const code of new Set([first.charCodeAt(0), first.toUpperCase().charCodeAt(0)])) {
        this.byFirst.set(code, [...(this.byFirst.get(code) ?? []), word]);
        this.firsts[code] = 1;
      }
      const second = word.charAt(1);
      if (second === '') this.seconds.fill(1);
      for (const letter of [second, second.toUpperCase()]) this.seconds[letter.charCodeAt(0)] = 1;
    }
  }

  /** A word can begin with this character. */
  begins(code: number): boolean {
    return code < TABLED ? this.firsts[code] === 1 : this.byFirst.has(code);
  }

  /** The length of the longest word that stands at `at` and is not part of a longer one; 0: none does. */
  lengthAt(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (!this.begins(code) || !this.goesOn(text.charCodeAt(at + 1))) return 0;
    for (const word of this.byFirst.get(code) ?? []) {
      if (standsAt(text, at, word) && !isLetter(text, at + word.length)) return word.length;
    }
    return 0;
  }

  /** A word can have this character second; NaN, the end of the text, can follow a word of one letter. */
  private goesOn(code: number): boolean {
    return !(code < TABLED) || this.seconds[code] === 1;
  }
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

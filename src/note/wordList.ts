const LETTER = /[\p{L}\p{M}]/u;

/** Words that are looked for at a place in a text, whatever their case. */
export class WordList {
  /** By the code of their first letter, in either case; longest first. */
  private readonly byFirst = new Map<number, string[]>();
  private readonly longest: number;

  /** The words in lower case; several of them in one entry are separated by single spaces. */
  constructor(words: readonly string[]) {
    this.longest = Math.max(...words.map((word) => word.length));
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const first = word.charAt(0);
      for (const code of new Set([first.charCodeAt(0), first.toUpperCase().charCodeAt(0)])) {
        this.byFirst.set(code, [...(this.byFirst.get(code) ?? []), word]);
      }
    }
  }

  /** A word can begin with this character. */
  begins(code: number): boolean {
    return this.byFirst.has(code);
  }

  /** The length of the longest word that stands at `at` and is not part of a longer one; 0: none does. */
  lengthAt(text: string, at: number): number {
    const words = this.byFirst.get(text.charCodeAt(at));
    if (!words) return 0;
    const head = text.slice(at, at + this.longest).toLowerCase();
    for (const word of words) {
      if (head.startsWith(word) && !isLetter(text, at + word.length)) return word.length;
    }
    return 0;
  }
}

/** A letter or a mark on a letter stands at `at`. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122;
  return at < text.length && LETTER.test(text.charAt(at));
}

import { encodeHash } from './hash';
import { Bins, mix, sketchLayout } from './sketch';
import { ideograph, kindOf, letter, space } from './writing';

/** What an answer is recognised by. */
export interface AnswerDigest {
  /** Of its content without Markdown, case, white space and link aliases; null where nothing is left. */
  readonly print: string | null;
  /** Its pairs of words, and its first words; good until the next call of `read`. */
  readonly bins: Bins;
}

/**
 * Reads answers, each character once. A vault's first index does this for nearly all of its text, so words are hashed
 * on the way (FNV-1a): a general hash of the normalised text took twice as long. For the same reason the running
 * state stays in local variables.
 */
export class AnswerReader {
  readonly #bins = new Bins(sketchLayout.answer);

  /** `markdown` is the text of the answer's lines. */
  read(markdown: string): AnswerDigest {
    const text = markdown.normalize('NFKC').toLowerCase();
    const bins = this.#bins;
    bins.clear();
    let first = 0x2f0b4c47;
    let second = 0x41c6ce57;
    let before = 0;
    let words = 0;
    let empty = true;
    let inLink = false;
    let at = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at++);
      const kind = kindOf(code);
      let taken = code;
      if (kind === letter || kind === ideograph) {
        taken = hashLetter(noWord, code);
        while (kind === letter && at < text.length) {
          const next = text.charCodeAt(at);
          if (kindOf(next) !== letter) break;
          taken = hashLetter(taken, next);
          at++;
        }
        bins.add(before ^ taken);
        if (words++ < singleWords) bins.add(taken);
        before = Math.imul(taken, 0x85ebca6b);
      } else {
        if (code === openBracket) inLink = true;
        else if (code === closeBracket || code === newline) inLink = false;
        else if (code === bar && inLink) at = endOfAlias(text, at);
        if (kind === space) continue;
      }
      first = Math.imul(first ^ taken, 0x9e3779b1) ^ (first >>> 15);
      second = Math.imul(second ^ taken, 0x5f356495) ^ (second >>> 13);
      empty = false;
    }
    return { print: empty ? null : encodeHash(mix(first), mix(second)), bins };
  }
}

/** This many words count by themselves too: in a short answer every pair changes with one word. */
const singleWords = 12;

const openBracket = 91;
const closeBracket = 93;
const bar = 124;
const newline = 10;
const noWord = 0x811c9dc5 | 0;

function hashLetter(word: number, code: number): number {
  return Math.imul(word ^ code, 0x01000193);
}

/** Where the alias that begins at `at` is over: at the bracket or the line's end. */
function endOfAlias(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === closeBracket || code === newline) break;
    end++;
  }
  return end;
}

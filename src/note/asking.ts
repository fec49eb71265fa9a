import { CodeSet } from './codeSet';
import { isEmojiPair, isSymbol } from './decoration';
import { WordList } from './wordList';
import { ASKING_SIGNS, ASKING_WORDS } from './words';

const LONGEST = 400;
const LONGEST_REMARK = 80;
const TRAILING = new CodeSet('*_~=`"\'’”»)]}）】」』.…!！。');
const LEADING = new CodeSet('*_~=`"\'‘“«(¿¡[');
/** `?`, and its Chinese, Arabic, Armenian and Ethiopic forms, `‽`, `⁇`, `⁈`, `⁉`. */
const MARKS = new CodeSet('?？؟՞፧‽⁇⁈⁉');
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff]/u;
const WORDS = new WordList(ASKING_WORDS);
const SIGN = new RegExp(ASKING_SIGNS.join('|'), 'u');

/**
 * It ends in a question mark of some script: closing emphasis, quotes, brackets and emoji left out, and a remark in
 * brackets (`Which of these? (Choose two)`) or what a link leads to.
 */
export function endsInQuestionMark(markdown: string): boolean {
  const last = lastTelling(markdown, markdown.length - 1);
  if (isMark(markdown, last)) return true;
  const remark = remarkAt(markdown, last);
  return remark > 0 && isMark(markdown, lastTelling(markdown, remark - 1));
}

/** The offset of the last character that is no closing sign, from `at` backwards. */
function lastTelling(text: string, from: number): number {
  let at = from;
  for (; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code >= 0xdc00 && isEmojiPair(text.charCodeAt(at - 1)) && code < 0xe000) at--;
    else if (code > 32 && !TRAILING.has(code) && !isSymbol(code)) break;
  }
  return at;
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (MARKS.has(code)) return true;
  return (code === 59 || code === 0x37e) && GREEK.test(text.charAt(at - 1)); // `;` asks in Greek
}

/**
 * Where the bracket opens, behind a space or the text of a link, that is closed right behind the last telling character;
 * -1: none is, or it is far away. In `obj?.(name)` none is.
 */
function remarkAt(text: string, last: number): number {
  if (last === text.length - 1 || !/[)）]/u.test(text.slice(last + 1))) return -1;
  const open = Math.max(text.lastIndexOf('(', last), text.lastIndexOf('（', last));
  const before = text
    .slice(Math.max(0, open - 4), open)
    .replace(/[*_]+$/u, '')
    .at(-1);
  const apart = before === ' ' || before === ']' || text.charAt(open) === '（';
  return apart && last - open <= LONGEST_REMARK ? open : -1;
}

/** It asks, or tells to explain, describe, compare … */
export function asks(markdown: string): boolean {
  if (endsInQuestionMark(markdown)) return true;
  let at = 0;
  while (at < markdown.length && (markdown.charCodeAt(at) <= 32 || LEADING.has(markdown.charCodeAt(at))))
    at++;
  const length = WORDS.lengthAt(markdown, at);
  if (length > 0) return !isDigit(markdown.charCodeAt(at + length));
  const east = markdown.charCodeAt(at) > 0x2fff || markdown.charCodeAt(markdown.length - 1) > 0x2fff;
  return east && SIGN.test(markdown.slice(0, LONGEST));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

import { CodeSet } from './codeSet';
import { isEmojiPair, isSymbol } from './decoration';
import { WordList } from './wordList';
import { ASKING_SIGNS, ASKING_WORDS } from './words';

const LONGEST = 400;
const TRAILING = new CodeSet('*_~=`"\'’”»)]}.…!！。');
const LEADING = new CodeSet('*_~=`"\'‘“«(¿¡[');
/** `?`, and its Chinese, Arabic, Armenian and Ethiopic forms, `‽`, `⁇`, `⁈`, `⁉`. */
const MARKS = new CodeSet('?？؟՞፧‽⁇⁈⁉');
const GREEK = /[\u0370-\u03ff\u1f00-\u1fff]/u;
const WORDS = new WordList(ASKING_WORDS);
const SIGN = new RegExp(ASKING_SIGNS.join('|'), 'u');

/** It ends in a question mark of some script (closing emphasis, quotes, brackets and emoji left out). */
export function endsInQuestionMark(markdown: string): boolean {
  let at = markdown.length - 1;
  for (; at >= 0; at--) {
    const code = markdown.charCodeAt(at);
    if (code >= 0xdc00 && isEmojiPair(markdown.charCodeAt(at - 1)) && code < 0xe000) at--;
    else if (code > 32 && !TRAILING.has(code) && !isSymbol(code)) break;
  }
  const code = markdown.charCodeAt(at);
  if (MARKS.has(code)) return true;
  return (code === 59 || code === 0x37e) && GREEK.test(markdown.charAt(at - 1)); // `;` asks in Greek
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

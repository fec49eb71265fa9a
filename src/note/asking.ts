import { ASKING_SIGNS, ASKING_WORDS } from './words';

const LONGEST = 400;
const TRAILING = /[\s*_~=`"'’”»)\]}.…!！。]+$/u;
const LEADING = /^[\s*_~=`"'‘“«(¿¡[]+/u;
/** `?`, and its Chinese, Arabic, Armenian, Greek, Ethiopic forms and `‽`. */
const MARK = /[?？؟՞;፧‽⁇⁈⁉]$/u;
const GREEK_MARK = /[\u0370-\u03ff\u1f00-\u1fff];$/u;
const WORD = new RegExp(`^(?:${ASKING_WORDS.join('|')})(?![\\p{L}\\p{M}\\p{Nd}])`, 'iu');
const SIGN = new RegExp(ASKING_SIGNS.join('|'), 'u');

/** It ends in a question mark of some script (closing emphasis, quotes and brackets left out). */
export function endsInQuestionMark(markdown: string): boolean {
  const text = markdown.slice(-LONGEST).replace(TRAILING, '');
  return MARK.test(text) || GREEK_MARK.test(text);
}

/** It asks, or tells to explain, describe, compare … */
export function asks(markdown: string): boolean {
  if (endsInQuestionMark(markdown)) return true;
  const text = markdown.slice(0, LONGEST).replace(LEADING, '');
  return WORD.test(text) || SIGN.test(text);
}

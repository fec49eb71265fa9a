/* What a UTF-16 code unit is to a reader of words. */

/** Stands for itself: an operator, a bracket, a full stop. */
export const sign = 0;
/** Part of a word. */
export const letter = 1;
/** White space, and the characters that Markdown formats with: they part words and mean nothing. */
export const space = 2;
/** A word by itself, in writing that puts no spaces between words. */
export const ideograph = 3;

/** Of all that stands before Thai. */
const kinds = Uint8Array.from({ length: 0x0e00 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character) || (code > 127 && code !== 0xa0)) return letter;
  return code <= 32 || code === 0xa0 || '*_`#>|~[]\\-'.includes(character) ? space : sign;
});

export function kindOf(code: number): number {
  if (code < 0x0e00) return kinds[code] ?? sign;
  if (code >= 0x2000 && code <= 0x206f) return space;
  if (code >= 0x3000 && code <= 0x303f) return space;
  if (isWithoutSpaces(code)) return ideograph;
  return code === 0xfeff ? space : letter;
}

/** Thai to Lao, Khmer, kana, Han. */
function isWithoutSpaces(code: number): boolean {
  if (code < 0x3040) return code <= 0x0eff || (code >= 0x1780 && code <= 0x17ff);
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

/**
 * Goes over what people put before a label: white space, emoji, arrows, boxes, bullets, `>`, and `[` or `(`. Gives the
 * offset of the first other character.
 */
export function skipDecoration(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 40 || code === 91 || isBullet(code)) at++;
    else if (code >= 0x200d && isSymbol(code)) at++;
    else if (isEmojiPair(code)) at += 2;
    else break;
  }
  return at;
}

/** `>`, `·`, `•`, `◦`. */
function isBullet(code: number): boolean {
  return code === 62 || code === 0xb7 || code === 0x2022 || code === 0x25e6;
}

/** The first half of an emoji. */
export function isEmojiPair(code: number): boolean {
  return code >= 0xd83c && code <= 0xd83e;
}

/** Zero-width joiner, variation selector, keycap; arrows, boxes, dingbats. */
export function isSymbol(code: number): boolean {
  return code === 0x200d || code === 0xfe0f || code === 0x20e3 || (code >= 0x2190 && code <= 0x2bff);
}

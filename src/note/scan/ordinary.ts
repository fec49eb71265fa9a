/** A line that begins with one of these is looked at closely; any other one is a paragraph's, if no block is open. */
const NOTABLE = notable('\t\r #$%*+-0123456789<=>_`~');

function notable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** A line that begins with this character opens no block but a paragraph. */
export function isOrdinary(code: number): boolean {
  return code > 127 || NOTABLE[code] === 0;
}

/** The `*` at `at` opens neither a list item nor a break: `*word`, `**word`. */
export function isEmphasis(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return isOrdinary(second === 42 ? text.charCodeAt(at + 2) : second);
}

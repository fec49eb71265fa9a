/**
 * Bytes as text that JSON need not escape: each 13 bits become two of the 92 printable ASCII characters that are
 * no space, quotation mark or backslash (92² = 8,464 ≥ 2^13). That is 1.23 characters a byte; base64 takes 1.33.
 */
const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))
  .filter((character) => character !== '"' && character !== '\\')
  .join('');
const size = alphabet.length;
const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
const digits = new Int8Array(128).fill(-1);
codes.forEach((code, digit) => (digits[code] = digit));

/** Of a last group of at most this many bits, one character is enough (92 ≥ 2^6). */
const shortGroup = 6;
const group = 13;

/** The text of the bytes; `textToBytes` gives them again. */
export function bytesToText(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 8) / group) * 2);
  let length = 0;
  let bits = 0;
  let held = 0;
  const put = (digit: number): void => {
    out[length++] = codes[digit] ?? 0;
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < group) continue;
    const value = held & 0x1fff;
    put(value % size);
    put((value / size) | 0);
    held >>>= group;
    bits -= group;
  }
  if (bits > 0) put(held % size);
  if (bits > shortGroup) put((held / size) | 0);
  return new TextDecoder('latin1').decode(out.subarray(0, length));
}

/** null: a character that `bytesToText` never writes. */
export function textToBytes(text: string): Uint8Array | null {
  const pairs = text.length >> 1;
  const odd = text.length & 1;
  const out = new Uint8Array(Math.floor((pairs * group + odd * shortGroup) / 8));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i += 2) {
    const low = digits[text.charCodeAt(i)] ?? -1;
    const high = i + 1 < text.length ? (digits[text.charCodeAt(i + 1)] ?? -1) : 0;
    if (low < 0 || high < 0) return null;
    held |= (low + high * size) << bits;
    bits += i + 1 < text.length ? group : shortGroup;
    while (bits >= 8 && length < out.length) {
      out[length++] = held & 0xff;
      held >>>= 8;
      bits -= 8;
    }
  }
  return out;
}

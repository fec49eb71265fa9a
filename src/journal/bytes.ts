/** Bytes that grow: numbers as variable-length groups of seven bits, lowest first, as in LEB128. */
export class ByteWriter {
  #buffer = new Uint8Array(256);
  #length = 0;

  byte(value: number): void {
    this.#room(1);
    this.#buffer[this.#length++] = value;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#buffer.set(values, this.#length);
    this.#length += values.length;
  }

  /** A whole number from 0 to 2^53 − 1. */
  count(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a count: ${value}`);
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A whole number of either sign, small ones short: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
  signed(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Its length in UTF-8, then the JSON of the value, so that any string comes back as it was. */
  json(value: unknown): void {
    const text = new TextEncoder().encode(JSON.stringify(value));
    this.count(text.length);
    this.bytes(text);
  }

  /** What was written so far. */
  finish(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }

  #room(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(wanted, this.#buffer.length * 2));
    grown.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = grown;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Throws RangeError past the end. */
export class ByteReader {
  #at = 0;

  constructor(private readonly buffer: Uint8Array) {}

  get done(): boolean {
    return this.#at === this.buffer.length;
  }

  byte(): number {
    const value = this.buffer[this.#at];
    if (value === undefined) throw new RangeError('The bytes end too early.');
    this.#at++;
    return value;
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.buffer.length) throw new RangeError('The bytes end too early.');
    const values = this.buffer.subarray(this.#at, end);
    this.#at = end;
    return values;
  }

  count(): number {
    const first = this.byte();
    if (first < 0x80) return first; // Most are.
    this.#at--;
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) break;
      unit *= 0x80;
    }
    if (!Number.isSafeInteger(value)) throw new RangeError('A number is too large.');
    return value;
  }

  signed(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  json(): unknown {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(this.bytes(this.count()));
    const value: unknown = JSON.parse(text);
    return value;
  }
}

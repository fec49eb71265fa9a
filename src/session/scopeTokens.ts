/** A word of a scope's text. */
export interface Token {
  /** Where it begins, in characters of the text. */
  readonly at: number;
  readonly not: boolean;
  /** What stands before the colon; null: there is none. */
  readonly key: string | null;
  readonly value: string;
  readonly quoted: boolean;
  /** Its quotation mark is never closed. */
  readonly open: boolean;
}

const wordPattern =
  /(?<not>-?)(?:(?<key>[^\s":]+):)?(?:"(?<quoted>(?:[^"\\]|\\.)*)(?<end>"?)|(?<bare>[^\s"]*))/suy;

/** Words between spaces; what has spaces in it stands in quotation marks, `\"` and `\\` for themselves within. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, wordPattern.lastIndex)) {
    wordPattern.lastIndex = at;
    const groups = wordPattern.exec(text)?.groups;
    if (groups === undefined) break;
    const { not, key, quoted, end, bare } = groups;
    tokens.push({
      at,
      not: not === '-',
      key: key ?? null,
      value: quoted === undefined ? (bare ?? '') : quoted.replace(/\\(["\\])/g, '$1'),
      quoted: quoted !== undefined,
      open: quoted !== undefined && end === '',
    });
  }
  return tokens;
}

/** A value as it stands behind a colon. */
export function quotedValue(value: string): string {
  return /^[^\s"]+$/u.test(value) ? value : inQuotes(value);
}

/** Always in quotation marks. */
export function inQuotes(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

const OPENING_TAG = /^<(?:b|strong|em|i|u)>/iu;
const CLOSING_TAG = /^<\/(?:b|strong|em|i|u)>/iu;
/** The longest of these tags. */
const TAG = 9;

/** The mark that opens emphasis at `at`: `**`, `_`, `==`, `<b>` …; '': none does. */
export function openingAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code === 42 || code === 95) return text.slice(at, at + Math.min(3, runOf(text, at, code)));
  if (code === 61 || code === 126) return runOf(text, at, code) >= 2 ? text.slice(at, at + 2) : '';
  return code === 60 ? (OPENING_TAG.exec(text.slice(at, at + TAG))?.[0] ?? '') : '';
}

/** The length of what closes, at `at`, the emphasis that `mark` opened; 0: nothing does. */
export function closingLength(text: string, at: number, mark: string): number {
  if (mark.startsWith('<')) return CLOSING_TAG.exec(text.slice(at, at + TAG))?.[0].length ?? 0;
  return mark !== '' && text.startsWith(mark, at) ? mark.length : 0;
}

function runOf(text: string, at: number, code: number): number {
  let end = at + 1;
  while (end < at + 4 && text.charCodeAt(end) === code) end++;
  return end - at;
}

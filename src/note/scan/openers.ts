const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const PLUS = 43;
const MINUS = 45;
const DOT = 46;
const ASTERISK = 42;
const PAREN = 41;
const BRACKET = 91;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;
const DEFINITION = /^\s*\[[^\]]+\]:\s*\S/;

const isSpace = (code: number): boolean => code === SPACE || code === TAB;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The offset behind the line's last character, its line ending left out. */
export function endOfLine(text: string, from: number, lineFeed: number): number {
  return lineFeed > from && text.charCodeAt(lineFeed - 1) === RETURN ? lineFeed - 1 : lineFeed;
}

/** How often the character at `at` is repeated from there on. */
export function runLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === code) to++;
  return to - at;
}

/** The level of an ATX heading whose first `#` stands at `at`; 0: it is none. */
export function atxLevel(text: string, at: number, end: number): number {
  const level = runLength(text, at, Math.min(end, at + 7));
  if (level > 6) return 0;
  return at + level === end || isSpace(text.charCodeAt(at + level)) ? level : 0;
}

/** The text of an ATX heading, between its `#`s: offsets. */
export function atxText(text: string, at: number, end: number): { from: number; to: number } {
  let from = at;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  let to = trimEnd(text, from, end);
  let closing = to;
  while (closing > from && text.charCodeAt(closing - 1) === HASH) closing--;
  if (closing === from || (closing < to && isSpace(text.charCodeAt(closing - 1)))) {
    to = trimEnd(text, from, closing);
  }
  return { from, to };
}

/** The offset behind the last character that is no white space. */
export function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

/** The length of an opening fence at `at`; 0: it is none. Backtick fences have no backtick in their info string. */
export function fenceLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== BACKTICK && code !== TILDE) return 0;
  const length = runLength(text, at, end);
  if (length < 3) return 0;
  if (code === TILDE) return length;
  for (let i = at + length; i < end; i++) if (text.charCodeAt(i) === BACKTICK) return 0;
  return length;
}

/** The line begins with four spaces or, behind fewer, neither with the fence's character nor a tab: it cannot close the fence. */
export function staysFenced(text: string, from: number, mark: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) return code !== mark && code !== TAB;
  }
  return true;
}

/** Nothing but white space is left. */
export function onlySpace(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Of `---`, `* * *`, `___` (three or more of one kind, white space between them) -1, else the offset of what forbids it. */
export function breakFailsAt(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== MINUS && code !== ASTERISK && code !== UNDERSCORE) return at;
  let marks = 0;
  for (let i = at; i < end; i++) {
    const here = text.charCodeAt(i);
    if (here === code) marks++;
    else if (!isSpace(here)) return i;
  }
  return marks >= 3 ? -1 : end;
}

/** `===` or `---` under a paragraph, white space behind it: the level, 0: it is none. */
export function underlineLevel(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code !== MINUS && code !== 61) return 0;
  if (!onlySpace(text, at + runLength(text, at, end), end)) return 0;
  return code === MINUS ? 2 : 1;
}

/** A paragraph that holds nothing but link definitions. */
export function onlyDefinitions(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from) !== BRACKET) return false;
  const lines = text.slice(from, end).split('\n');
  return lines.every((line) => DEFINITION.test(line));
}

/** The length of a list marker (`-`, `*`, `+`, `12.`, `12)`) at `at`; 0: it is none. */
export function markerLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let length = 1;
  if (isDigit(code)) {
    while (length < 10 && at + length < end && isDigit(text.charCodeAt(at + length))) length++;
    const delimiter = at + length < end ? text.charCodeAt(at + length) : 0;
    if (length > 9 || (delimiter !== DOT && delimiter !== PAREN)) return 0;
    length++;
  } else if (code !== MINUS && code !== ASTERISK && code !== PLUS) return 0;
  return at + length === end || isSpace(text.charCodeAt(at + length)) ? length : 0;
}

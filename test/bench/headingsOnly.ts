/** A heading: its 0-based line, its level 1…6 and its text without `#`s. */
export interface OnlyHeading {
  readonly line: number;
  readonly level: number;
  readonly text: string;
}

const LF = 10;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const HASH = 35;
const BACKTICK = 96;
const TILDE = 126;

/**
 * The least that a thing which looks for headings must do: lines, frontmatter, fences (`` ` `` and `~`, as long as they
 * were opened, at most three spaces before them), `#` headings with their text. No lists, quotes, HTML, comments or
 * setext headings. Near the limit of what JavaScript can do with a text, and so the measure for `parseNote`.
 */
export function headingsOnly(text: string): readonly OnlyHeading[] {
  const headings: OnlyHeading[] = [];
  const body = behindFrontmatter(text);
  let line = 0;
  /** The character of the open fence, 0: none is open; and its length. */
  let fence = 0;
  let length = 0;
  for (let from = 0; from < text.length; line++) {
    let end = text.indexOf('\n', from);
    if (end === -1) end = text.length;
    if (from >= body) {
      let at = from;
      while (at < from + 4 && text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code === BACKTICK || code === TILDE) {
        const run = at < from + 4 ? runLength(text, at) : 0;
        if (fence === 0) {
          if (run >= 3 && opens(text, at + run, end, code)) {
            fence = code;
            length = run;
          }
        } else if (code === fence && run >= length && isBlank(text, at + run, end)) fence = 0;
      } else if (code === HASH && fence === 0 && at < from + 4) {
        const level = runLength(text, at);
        const behind = text.charCodeAt(at + level);
        if (level <= 6 && (behind === SPACE || behind === TAB || at + level >= end || behind === CR)) {
          headings.push({ line, level, text: headingText(text, at + level, end) });
        }
      }
    }
    from = end + 1;
  }
  return headings;
}

/** The offset behind the closing `---`; 0: there is no frontmatter. */
function behindFrontmatter(text: string): number {
  if (!/^\uFEFF?---[ \t]*\r?\n/u.test(text)) return 0;
  const close = /\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  return close ? close.index + close[0].length : 0;
}

function runLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let to = at + 1;
  while (text.charCodeAt(to) === code) to++;
  return to - at;
}

/** The info string of a fence of backticks holds none. */
function opens(text: string, from: number, end: number, code: number): boolean {
  if (code === TILDE) return true;
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === BACKTICK) return false;
  return true;
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB && code !== CR && code !== LF) return false;
  }
  return true;
}

/** Without the white space around it and the closing `#`s. */
function headingText(text: string, from: number, end: number): string {
  const whole = text.slice(from, end).trim();
  let close = whole.length;
  while (whole.charCodeAt(close - 1) === HASH) close--;
  if (close === whole.length || (close > 0 && whole.charCodeAt(close - 1) > SPACE)) return whole;
  return whole.slice(0, close).trimEnd();
}

import { CodeSet } from './codeSet';
import {
  BLANK,
  BREAK,
  COMMENT,
  FIRST,
  has,
  HTML,
  kindOf,
  lineStart,
  lineText,
  NESTED,
  type Scan,
  TEXT,
  UNDERLINE,
} from './scan/lines';
import type { LineRange } from './question';

/** A line longer than this is content. */
const LONGEST = 300;
const LESS = 60;
const BRACKET = 91;
const MARKS = new CodeSet(' \t-*_>|');
const TAGS =
  /^\s*(?:<br\s*\/?>|<\/?(?:p|div|center|b|strong)(?:\s[^<>]{0,80})?>|<a\s+(?:name|id)=[^<>\s]{1,80}>\s*<\/a>|&nbsp;|\s)+$/iu;
const CLOSING_DETAILS = /^\s*(?:<\/(?:details|b|strong|i|em|p|div)>\s*)*<\/details>\s*(?:<br\s*\/?>\s*)*$/iu;
const DEFINITION = /^ {0,3}\[\^?[^\]\n]{1,200}\]:\s/u;
const SCHEDULE = /^\s*<!--\s*SR:.*-->\s*$/u;
const ANCHOR = /\]\(#|href=["']#|\[\[#/u;
const TO_TOP =
  /[\u2191\u2b06\u21a5\u21e7\u{1f51d}\u{1f53c}\u23eb]|\b(?:back|top|up|contents?|index|toc)\b|наверх|вверх|начал|оглавлен|содержан|inhalt|oben|anfang|arriba|volver|índice|haut|sommaire|retour|topo|voltar|torna|inizio|目录|目錄|顶部|頂部|返回|回到|戻る|トップ|목차|위로/iu;

/**
 * The lines between `first` and `last` that say something: blank lines, `---`, `<br>`, tags that are left over and "back
 * to top" links around them taken away; null: nothing is left.
 */
export function trimRange(scan: Scan, first: number, last: number): LineRange | null {
  let from = first;
  let to = last;
  while (from <= to && isPadding(scan, from)) from++;
  let opener: number | null = null;
  while (to >= from) {
    if (isPadding(scan, to) || kindOf(scan, to) === UNDERLINE) to--;
    else if (isDetails(scan, to)) {
      opener ??= detailsOpener(scan, from, to);
      if (opener < to) break;
      to--;
    } else {
      const definitions = definitionsFrom(scan, from, to);
      if (definitions > to) break;
      to = definitions - 1;
    }
  }
  return from <= to ? { first: from, last: to } : null;
}

function isPadding(scan: Scan, line: number): boolean {
  const kind = kindOf(scan, line);
  if (kind === BLANK || kind === BREAK) return true;
  if (kind !== TEXT && kind !== HTML && kind !== COMMENT) return false;
  if (beginsWithWord(scan, line)) return false;
  const text = lineText(scan, line);
  if (text.length > LONGEST || !(text.includes('<') || text.includes('&') || text.includes('#')))
    return false;
  if (kind === COMMENT) return SCHEDULE.test(text);
  return TAGS.test(text) || (ANCHOR.test(text) && TO_TOP.test(text) && visibleRest(text) === '');
}

/** Behind a few marks of lists, tables, quotes and emphasis the line goes on with a letter or a digit. Cheap. */
function beginsWithWord(scan: Scan, line: number): boolean {
  const from = lineStart(scan, line);
  let code = scan.text.charCodeAt(from);
  for (let at = from + 1; at < from + 6 && MARKS.has(code); at++) code = scan.text.charCodeAt(at);
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code > 0xa0 && code < 0x1680;
}

/** Nothing but the end of a `<details>`, which may be the answer's own or one that the answer stands in. */
function isDetails(scan: Scan, line: number): boolean {
  const kind = kindOf(scan, line);
  if (kind !== HTML && kind !== TEXT) return false;
  if (beginsOtherwise(scan, line, LESS)) return false;
  return CLOSING_DETAILS.test(lineText(scan, line).slice(0, LONGEST));
}

/** The first line that opens a `<details>`; behind the last line: none does. */
function detailsOpener(scan: Scan, first: number, last: number): number {
  for (let line = first; line <= last; line++) {
    if (kindOf(scan, line) === HTML && /<details/iu.test(lineText(scan, line))) return line;
  }
  return last + 1;
}

/** The first line of the footnotes and link definitions that a part of a note ends with; they are the whole note's. */
function definitionsFrom(scan: Scan, first: number, last: number): number {
  if (kindOf(scan, last) !== TEXT || has(scan, last, NESTED)) return last + 1;
  let line = last;
  while (line > first && !has(scan, line, FIRST) && kindOf(scan, line - 1) === TEXT) line--;
  if (beginsOtherwise(scan, line, BRACKET)) return last + 1;
  return DEFINITION.test(scan.text.slice(scan.starts[line], (scan.starts[line] ?? 0) + 210))
    ? line
    : last + 1;
}

/** The line begins with a printed character, and that is not the one of this code. Cheap. */
function beginsOtherwise(scan: Scan, line: number, code: number): boolean {
  const first = scan.text.charCodeAt(lineStart(scan, line));
  return first !== code && ((first > 32 && first < 128) || (first > 0xa0 && first < 0x1680));
}

/** What a line shows besides links and tags. */
function visibleRest(text: string): string {
  return text
    .replace(/\[\[[^[\]]*\]\]|!?\[[^[\]]*\]\([^()]*\)/gu, '')
    .replace(/<a\b[^<>]*>[^<>]*<\/a>/giu, '')
    .replace(/<[^<>]*>|[\s*_|()[\]<>^:⬆↑↥⇧-]/gu, '');
}

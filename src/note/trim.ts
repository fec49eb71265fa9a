import { BLANK, BREAK, COMMENT, HTML, kindOf, lineText, type Scan, TEXT } from './scan/lines';
import type { LineRange } from './question';

/** A line longer than this is content. */
const LONGEST = 300;
const TAGS = /^\s*(?:<br\s*\/?>|<\/?(?:p|div|center|details|summary)(?:\s[^<>]{0,80})?>|&nbsp;|\s)+$/iu;
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
  while (from <= to && isPadding(scan, from, from, to)) from++;
  while (to >= from && isPadding(scan, to, from, to)) to--;
  return from <= to ? { first: from, last: to } : null;
}

function isPadding(scan: Scan, line: number, first: number, last: number): boolean {
  const kind = kindOf(scan, line);
  if (kind === BLANK || kind === BREAK) return true;
  if (kind !== TEXT && kind !== HTML && kind !== COMMENT) return false;
  const text = lineText(scan, line);
  if (text.length > LONGEST || !(text.includes('<') || text.includes('&') || text.includes('#')))
    return false;
  if (kind === COMMENT) return SCHEDULE.test(text);
  if (TAGS.test(text)) return !/details/iu.test(text) || !opensDetails(scan, line, first, last);
  return ANCHOR.test(text) && TO_TOP.test(text) && visibleRest(text) === '';
}

/** The tag at the end belongs to a `<details>` of the answer itself. */
function opensDetails(scan: Scan, line: number, first: number, last: number): boolean {
  if (/<details/iu.test(lineText(scan, line))) return line !== last;
  for (let other = first; other < line; other++) {
    if (kindOf(scan, other) === HTML && /<details/iu.test(lineText(scan, other))) return true;
  }
  return false;
}

/** What a line shows besides links and tags. */
function visibleRest(text: string): string {
  return text
    .replace(/\[\[[^[\]]*\]\]|!?\[[^[\]]*\]\([^()]*\)/gu, '')
    .replace(/<a\b[^<>]*>[^<>]*<\/a>/giu, '')
    .replace(/<[^<>]*>|[\s*_|()[\]<>^:⬆↑↥⇧-]/gu, '');
}

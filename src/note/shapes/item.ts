import { BLANK, ITEM, KIND, lineEnd, lineStart, NESTED, type Scan } from '../scan/lines';

/** The line behind the list item that begins on `line`: the next item of its level or less, or what is no list. */
export function itemEnd(scan: Scan, line: number): number {
  const indent = indentOf(scan, line);
  for (let next = line + 1; next < scan.count; next++) {
    const bits = scan.kinds[next] ?? 0;
    if ((bits & KIND) === BLANK) continue;
    if ((bits & NESTED) === 0) return next;
    if ((bits & ITEM) !== 0 && indentOf(scan, next) <= indent) return next;
  }
  return scan.count;
}

/** The line behind the quote that `line` stands in: the next one without `>`. */
export function quoteEnd(scan: Scan, line: number): number {
  let next = line + 1;
  while (next < scan.count && isQuoted(scan, next)) next++;
  return next;
}

/** The line begins with `>`. */
export function isQuoted(scan: Scan, line: number): boolean {
  return scan.text.charCodeAt(lineStart(scan, line) + indentOf(scan, line)) === 62;
}

function indentOf(scan: Scan, line: number): number {
  const from = lineStart(scan, line);
  const end = lineEnd(scan, line);
  let at = from;
  while (at < end && (scan.text.charCodeAt(at) === 32 || scan.text.charCodeAt(at) === 9)) at++;
  return at - from;
}

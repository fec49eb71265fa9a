import type { LanguagePair } from './languagePair';
import { lineText, type Scan } from './scan/lines';
import type { Unit } from './units';

/** A list of fewer items may be anything. */
const FEWEST = 2;
/** A translation is not so many times as long; an explanation of a term mostly is. */
const ODD = 2.5;
const ITEM = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)(\S.*?)( [—–-] )(.*\S)\s*$/u;
const LONGEST = 300;

/**
 * The lines of the lists all of whose items are a phrase and its translation (`- round dance — круговой танец`). A list
 * of terms and what they mean is none: nothing in it may be hidden.
 */
export function translatedLines(scan: Scan, units: readonly Unit[], pair: LanguagePair): ReadonlySet<number> {
  const lines = new Set<number>();
  for (let from = 0; from < units.length;) {
    let to = from;
    while (units[to]?.kind === 'item') to++;
    const list = units.slice(from, to);
    if (list.length >= FEWEST && list.every((unit) => isTranslated(scan, unit, pair))) {
      for (const { first } of list) lines.add(first);
    }
    from = Math.max(to, from + 1);
  }
  return lines;
}

/** The half of an item in that language, with its list marker; null: it is not in two. */
export function itemHalf(text: string, pair: LanguagePair, choice: 'first' | 'second'): string | null {
  const cut = cutItem(text);
  if (!cut) return null;
  const left = pair.sideOf(cut.left);
  return cut.marker + (left === choice ? cut.left : cut.right);
}

interface Cut {
  readonly marker: string;
  readonly left: string;
  readonly right: string;
}

function cutItem(text: string): Cut | null {
  const found = text.length > LONGEST ? null : ITEM.exec(text);
  const [, marker = '', left = '', , right = ''] = found ?? [];
  return found ? { marker, left, right } : null;
}

/** The item is one line: a phrase and what seems to be its translation. */
export function isTranslated(scan: Scan, { kind, first, last }: Unit, pair: LanguagePair): boolean {
  const cut = kind === 'item' && first === last ? cutItem(lineText(scan, first)) : null;
  if (!cut) return false;
  const sides = [pair.sideOf(cut.left), pair.sideOf(cut.right)];
  if (sides[0] === sides[1] || sides.includes(null)) return false;
  return alike(cut.left, cut.right);
}

/** Both begin alike: with the same emphasis, and both with a capital letter or neither; and neither is much longer. */
function alike(left: string, right: string): boolean {
  const [one, other] = [beginning(left), beginning(right)];
  const ratio = left.length / right.length;
  return one === other && ratio <= ODD && ratio >= 1 / ODD;
}

function beginning(text: string): string {
  const marks = /^[*_`~=[]*/u.exec(text)?.[0] ?? '';
  const letter = text.charAt(marks.length);
  return marks + (letter !== letter.toLowerCase() ? 'A' : 'a');
}

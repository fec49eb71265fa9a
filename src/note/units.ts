import {
  BLANK,
  FIRST,
  has,
  HEADING,
  ITEM,
  KIND,
  kindOf,
  lineText,
  NESTED,
  type Scan,
  TEXT,
} from './scan/lines';

/** A piece of an answer that is in one language, or can have a translation beside it. */
export interface Unit {
  /** Pieces of different kinds are no translations of each other. `other`: code, tables, pictures: in no language. */
  readonly kind: 'text' | 'item' | 'heading' | 'quote' | 'table' | 'other';
  /** 0-based lines of the answer, inclusive. */
  readonly first: number;
  readonly last: number;
}

const LIST_LINE = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u;
const QUOTE_LINE = /^ {0,3}>/u;
const TABLE_LINE = /^\s*\|?\s*:?-{2,}:?\s*(?:\||$)/u;

/** Cuts an answer into its units, in order. A paragraph is cut into its lines: people put translations line by line. */
export function readUnits(scan: Scan): readonly Unit[] {
  const units: Unit[] = [];
  let line = 0;
  while (line < scan.count) {
    if (kindOf(scan, line) === BLANK) line++;
    else {
      const unit = unitAt(scan, line);
      units.push(unit);
      line = unit.last + 1;
    }
  }
  return units;
}

function unitAt(scan: Scan, first: number): Unit {
  const text = lineText(scan, first);
  if (has(scan, first, NESTED)) {
    if (QUOTE_LINE.test(text)) return { kind: 'quote', first, last: lastOf(scan, first, continuesQuote) };
    return { kind: 'item', first, last: lastOf(scan, first, continuesItem) };
  }
  const kind = kindOf(scan, first);
  if (kind === HEADING) return { kind: 'heading', first, last: lastOf(scan, first, continuesHeading) };
  if (kind !== TEXT) return { kind: 'other', first, last: lastOf(scan, first, continuesSame) };
  if (isTable(scan, first)) return { kind: 'table', first, last: lastOf(scan, first, continuesParagraph) };
  return { kind: 'text', first, last: first };
}

type Continues = (scan: Scan, line: number, first: number) => boolean;

function lastOf(scan: Scan, first: number, continues: Continues): number {
  let last = first;
  for (let line = first + 1; line < scan.count && continues(scan, line, first); line++) {
    if (kindOf(scan, line) !== BLANK) last = line;
  }
  return last;
}

const continuesQuote: Continues = (scan, line) => has(scan, line, NESTED) && kindOf(scan, line) !== BLANK;

/** An item goes on to the next item of its own level; blank lines within it are its own. */
const continuesItem: Continues = (scan, line) => {
  if (kindOf(scan, line) === BLANK) return true;
  if (!has(scan, line, NESTED)) return false;
  return !(has(scan, line, ITEM) && LIST_LINE.test(lineText(scan, line)));
};

const continuesHeading: Continues = (scan, line, first) =>
  scan.headings.some((heading) => heading.line === first && heading.last >= line);

const continuesSame: Continues = (scan, line, first) => kindOf(scan, line) === kindOf(scan, first);

const continuesParagraph: Continues = (scan, line) =>
  ((scan.kinds[line] ?? 0) & KIND) === TEXT && !has(scan, line, FIRST) && !has(scan, line, NESTED);

function isTable(scan: Scan, first: number): boolean {
  return (
    first + 1 < scan.count &&
    continuesParagraph(scan, first + 1, first) &&
    lineText(scan, first).includes('|') &&
    TABLE_LINE.test(lineText(scan, first + 1))
  );
}

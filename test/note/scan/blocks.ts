import { BREAK, FENCED, INDENTED, kindOf, type Scan } from '../../../src/note/scan/lines';
import { scan } from '../../../src/note/scan/scan';

/** The block structure of a document as far as it matters to us. Lines are 0-based. */
export interface Blocks {
  /** Line and level. */
  readonly headings: readonly string[];
  /** All lines of fenced code, fences included. */
  readonly fences: readonly number[];
  readonly code: readonly number[];
  readonly breaks: readonly number[];
}

/** What our scanner says. */
export function ours(text: string): Blocks {
  const scanned = scan(text);
  return {
    headings: scanned.headings.map(({ line, level }) => `${line} h${level}`),
    fences: linesOf(scanned, FENCED),
    code: linesOf(scanned, INDENTED),
    breaks: linesOf(scanned, BREAK),
  };
}

function linesOf(scanned: Scan, kind: number): number[] {
  const lines: number[] = [];
  for (let line = 0; line < scanned.count; line++) if (kindOf(scanned, line) === kind) lines.push(line);
  return lines;
}

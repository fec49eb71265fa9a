import { gateFinds } from './gate';
import { BLANK, kindOf, type Scan } from './scan/lines';
import { type Find, PARAGRAPH_LEVEL } from './shapes/shape';
import { shapesNamed } from './shapes/shapes';
import type { Wanted } from './wanted';

/** Where the questions of a note begin. */
export interface Finds {
  /** In note order, no two about the same lines. */
  readonly taken: readonly Find[];
  /** What is offered and not taken. */
  readonly offered: readonly Find[];
}

const NOTHING: Finds = { taken: [], offered: [] };

/** What the active shapes find; of two on one line the one whose shape comes first. */
export function findAll(scan: Scan, wanted: Wanted): Finds {
  if (wanted.off) return NOTHING;
  const byLine = new Map<number, Find>();
  for (const shape of shapesNamed(wanted.shapes)) {
    for (const find of shape.find(scan, byLine)) if (!byLine.has(find.line)) byLine.set(find.line, find);
  }
  const gate = wanted.gate === 'refused' ? [] : gateFinds(scan, byLine);
  if (wanted.gate === 'accepted') for (const find of gate) byLine.set(find.line, find);
  if (byLine.size === 0) return gate.length === 0 ? NOTHING : { taken: [], offered: gate };
  const sorted = [...byLine.values()].sort((a, b) => a.line - b.line);
  return { taken: withoutDoubles(scan, sorted), offered: wanted.gate === 'accepted' ? [] : gate };
}

/** When two shapes see one section, one question comes out: a label right below a heading belongs to the heading. */
function withoutDoubles(scan: Scan, finds: readonly Find[]): readonly Find[] {
  const kept: Find[] = [];
  for (const find of finds) {
    const before = kept[kept.length - 1];
    if (!before || !isSame(scan, before, find)) kept.push(find);
  }
  return kept;
}

function isSame(scan: Scan, before: Find, find: Find): boolean {
  if (find.line < before.body) return true;
  // What is folded away in the item of a question is a part of its answer.
  if (before.shape === 'list-heading' && find.shape === 'details' && find.line < (before.end ?? 0))
    return true;
  if (before.level === PARAGRAPH_LEVEL || find.level !== PARAGRAPH_LEVEL) return false;
  let line = before.body;
  while (line < find.line && kindOf(scan, line) === BLANK) line++;
  return line === find.line;
}

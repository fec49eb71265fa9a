import { gateFinds } from './gate';
import { BLANK, kindOf, type Scan } from './scan/lines';
import { headingFinds } from './shapes/headingFinds';
import { type BlockShape, type Find, PARAGRAPH_LEVEL } from './shapes/shape';
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
const NONE: readonly never[] = [];

/** What the active shapes find. Headings and other blocks never share a line. */
export function findAll(scan: Scan, wanted: Wanted): Finds {
  if (wanted.off) return NOTHING;
  const { headings, blocks } = shapesNamed(wanted.shapes);
  const { finds, others } = headingFinds(scan, headings);
  const gate = wanted.gate === 'refused' ? NONE : gateFinds(scan, others);
  const accepted = wanted.gate === 'accepted';
  const more = blockFinds(scan, blocks);
  if (finds.length + more.length + gate.length === 0) return NOTHING;
  const [taken, offered] = accepted ? [[...finds, ...gate, ...more], NONE] : [[...finds, ...more], gate];
  return {
    taken: withoutDoubles(
      scan,
      taken.sort((a, b) => a.line - b.line),
    ),
    offered,
  };
}

/** Of two on one line the one whose shape comes first. */
function blockFinds(scan: Scan, shapes: readonly BlockShape[]): readonly Find[] {
  const [only] = shapes;
  if (only && shapes.length === 1) return only.find(scan, shapes);
  const byLine = new Map<number, Find>();
  for (const shape of shapes) {
    for (const find of shape.find(scan, shapes)) if (!byLine.has(find.line)) byLine.set(find.line, find);
  }
  return [...byLine.values()];
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

import { headingText, isSectionHeading } from '../headings';
import { hasPlaceholder } from '../placeholder';
import type { ScannedHeading } from '../scan/heading';
import type { Scan } from '../scan/lines';
import type { Find, HeadingShape } from './shape';

/** The headings that divide a note, in its order. */
export interface HeadingFinds {
  readonly finds: readonly Find[];
  /** Those that are no questions. */
  readonly others: readonly ScannedHeading[];
}

/** What the shapes find in one pass; a heading that two of them take belongs to the earlier one. */
export function headingFinds(scan: Scan, shapes: readonly HeadingShape[]): HeadingFinds {
  const finds: Find[] = [];
  const others: ScannedHeading[] = [];
  for (const heading of scan.headings) {
    if (!isSectionHeading(scan, heading)) continue;
    const find = findIn(scan, heading, shapes);
    if (find) finds.push(find);
    else others.push(heading);
  }
  const doubtful = finds.length === 0 ? undefined : shapes.find((shape) => isDoubtful(scan, shape, finds));
  return doubtful ? headingFinds(scan, without(shapes, doubtful)) : { finds, others };
}

function findIn(scan: Scan, heading: ScannedHeading, shapes: readonly HeadingShape[]): Find | null {
  const written = headingText(scan, heading);
  const { line, last, level } = heading;
  for (const shape of shapes) {
    const match = shape.read(written, level);
    if (!match || hasPlaceholder(written) || !shape.confirm(scan, heading, match)) continue;
    const { label, text } = match;
    return { shape: shape.name, line, level, label, text, body: last + 1, end: null };
  }
  return null;
}

function isDoubtful(scan: Scan, shape: HeadingShape, finds: readonly Find[]): boolean {
  const own = finds.filter((find) => find.shape === shape.name);
  return own.length > 0 && shape.doubts(scan, own);
}

function without(shapes: readonly HeadingShape[], doubtful: HeadingShape): readonly HeadingShape[] {
  return shapes.filter((shape) => shape !== doubtful);
}

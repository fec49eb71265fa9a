import { couldBeOffered } from './gate';
import { withoutAnchors } from './headings';
import type { Outline } from './shapes/shape';
import { shapesNamed } from './shapes/shapes';
import { type ParseOptions, wantedIn } from './wanted';

/**
 * Whether a note with this outline (from the app's metadata cache) can hold a question by any active shape, or headings
 * to offer. Says yes too often and never no wrongly: a note that it rules out need not be read.
 */
export function couldHold(written: Outline, options: ParseOptions = {}): boolean {
  const headings = written.headings.map(({ text, level }) => ({ text: withoutAnchors(text), level }));
  const outline = { ...written, headings };
  const wanted = wantedIn(outline.frontmatter, options);
  if (wanted.off) return false;
  if (wanted.unknown.length > 0) return true; // there is something to say about it
  if (wanted.gate !== 'refused' && couldBeOffered(outline)) return true;
  const shapes = shapesNamed(wanted.shapes);
  return [...shapes.headings, ...shapes.blocks].some((shape) => shape.couldHold(outline));
}

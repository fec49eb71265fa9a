import type { Outline } from './shapes/shape';
import { DEFAULT_SHAPES, shapesNamed } from './shapes/shapes';

/**
 * Whether a note with this outline (from the app's metadata cache) can hold a question by any active shape. Says yes
 * too often and never no wrongly: a note that it rules out need not be read.
 */
export function couldHold(outline: Outline, options: { readonly shapes?: readonly string[] } = {}): boolean {
  const viva = outline.frontmatter?.['viva'];
  if (viva === false) return false;
  if (viva !== undefined && viva !== null) return true;
  return shapesNamed(options.shapes ?? DEFAULT_SHAPES).some((shape) => shape.couldHold(outline));
}

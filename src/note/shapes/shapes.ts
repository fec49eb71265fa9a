import { answeredHeading } from './answeredHeading';
import { labelledHeading } from './labelledHeading';
import { pairedLabels } from './pairedLabels';
import { questionHeading } from './questionHeading';
import type { Shape } from './shape';

/** All shapes; where two find the same section, the earlier one names it. */
export const SHAPES: readonly Shape[] = [labelledHeading, questionHeading, answeredHeading, pairedLabels];

/** Those that are looked for where nobody said otherwise. */
export const DEFAULT_SHAPES: readonly string[] = [
  labelledHeading.name,
  questionHeading.name,
  answeredHeading.name,
  pairedLabels.name,
];

/** The shapes of that names, in their order. Names that are none are left out. */
export function shapesNamed(names: readonly string[]): readonly Shape[] {
  return SHAPES.filter((shape) => names.includes(shape.name));
}

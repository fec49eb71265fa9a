import { answeredHeading } from './answeredHeading';
import { boldQuestion } from './boldQuestion';
import { callout } from './callout';
import { details } from './details';
import { inlineCard } from './inlineCard';
import { labelledHeading } from './labelledHeading';
import { levelHeadings } from './levelHeading';
import { listHeading } from './listHeading';
import { markedHeading } from './markedHeading';
import { numberedBold } from './numberedBold';
import { pairedLabels } from './pairedLabels';
import { questionHeading } from './questionHeading';
import type { BlockShape, HeadingShape, Shape } from './shape';
import { splitCard } from './splitCard';

/** Looked for where nobody said otherwise. */
const BY_DEFAULT: readonly Shape[] = [labelledHeading, questionHeading, answeredHeading, pairedLabels];

/** All shapes; where two find the same section, the earlier one names it. */
export const SHAPES: readonly Shape[] = [
  ...BY_DEFAULT,
  markedHeading,
  ...levelHeadings,
  details,
  callout,
  numberedBold,
  boldQuestion,
  listHeading,
  splitCard,
  inlineCard,
];

export const SHAPE_NAMES: readonly string[] = SHAPES.map(({ name }) => name);

/** The names of those that are looked for where nobody said otherwise. */
export const DEFAULT_SHAPES: readonly string[] = BY_DEFAULT.map(({ name }) => name);

/** Shapes to look for, in their order. */
export interface ShapeSet {
  readonly headings: readonly HeadingShape[];
  readonly blocks: readonly BlockShape[];
}

/** The shapes of those names. Names that are none are left out. */
export function shapesNamed(names: readonly string[]): ShapeSet {
  return names === DEFAULT_SHAPES ? DEFAULT_SET : toSet(SHAPES.filter(({ name }) => names.includes(name)));
}

function toSet(shapes: readonly Shape[]): ShapeSet {
  return {
    headings: shapes.filter((shape) => shape.of === 'headings'),
    blocks: shapes.filter((shape) => shape.of === 'blocks'),
  };
}

const DEFAULT_SET = toSet(BY_DEFAULT);

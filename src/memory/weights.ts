import { CLAMP_PARAMETERS, W17_W18_Ceiling } from 'ts-fsrs';
import type { EngineId } from './engine';

/** Why weights cannot be used. `index` is 0-based. */
export type WeightsProblem =
  | { readonly code: 'count'; readonly expected: number; readonly found: number }
  | { readonly code: 'no-number'; readonly index: number }
  | {
      readonly code: 'range';
      readonly index: number;
      readonly found: number;
      readonly least: number;
      readonly most: number;
    };

type Ranges = readonly (readonly [number, number])[];

// The ranges of FSRS v4's own optimizer: fsrs-rs at 28e0ecf, src/weight_clipper.rs.
const ranges4: Ranges = [
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [0.1, 100],
  [1, 10],
  [0.1, 5],
  [0.1, 5],
  [0, 0.5],
  [0, 3],
  [0.1, 0.8],
  [0.01, 2.5],
  [0.5, 5],
  [0.01, 0.2],
  [0.01, 0.9],
  [0.01, 2],
  [0, 1],
  [1, 4],
];

/** Least and most of each weight of an engine: 21 for FSRS-6, 17 for FSRS v4. */
export function weightRanges(id: EngineId): Ranges {
  return id === 'fsrs-4' ? ranges4 : ranges6();
}

function ranges6(): Ranges {
  return CLAMP_PARAMETERS(W17_W18_Ceiling, true).map(([least = -Infinity, most = Infinity]) => [least, most]);
}

/** null: they can be used with that engine. */
export function checkWeights(id: EngineId, weights: readonly number[]): WeightsProblem | null {
  const ranges = weightRanges(id);
  if (weights.length !== ranges.length) {
    return { code: 'count', expected: ranges.length, found: weights.length };
  }
  for (const [index, [least, most]] of ranges.entries()) {
    const found = weights[index];
    if (found === undefined || !Number.isFinite(found)) return { code: 'no-number', index };
    if (found < least || found > most) return { code: 'range', index, found, least, most };
  }
  return null;
}

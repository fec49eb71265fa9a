import { FSRS } from 'fsrs.js';
import type { Engine, Grade, Memory } from './engine';
import { engineOf, type EngineParameters, type Strength } from './formulas';
import { checkWeights } from './weights';

// The range of a stability in FSRS v4's own optimizer: fsrs-rs at 28e0ecf, src/model.rs.
const leastStability = 0.1;
const mostStability = 36_500;

/**
 * FSRS v4 by fsrs.js, of which only the formulas are used: its `Card` reads the clock. In learning and relearning
 * the strength of a memory stays as it is, as in its `repeat()`: v4 knows no short term.
 * Throws RangeError on weights that `checkWeights` objects to.
 */
export function createFsrs4(parameters: EngineParameters): Engine {
  const fsrs = new FSRS();
  if (parameters.weights) {
    const problem = checkWeights('fsrs-4', parameters.weights);
    if (problem) throw new RangeError(`weights of FSRS v4: ${JSON.stringify(problem)}`);
    fsrs.p.w = [...parameters.weights];
  }
  return engineOf(
    {
      id: 'fsrs-4',
      first: (grade) => ({
        stability: fsrs.init_stability(grade),
        difficulty: fsrs.init_difficulty(grade),
      }),
      after: (memory, days, grade) =>
        memory.state === 'review' ? reviewed(fsrs, memory, days, grade) : memory,
      retrievability,
      interval: (stability, retention) => 9 * stability * (1 / retention - 1),
    },
    parameters,
  );
}

function reviewed(fsrs: FSRS, memory: Memory, days: number, grade: Grade): Strength {
  const { stability: s, difficulty: d } = memory;
  const r = retrievability(s, days);
  const stability =
    grade === 1 ? fsrs.next_forget_stability(d, s, r) : fsrs.next_recall_stability(d, s, r, grade);
  return {
    stability: Math.min(Math.max(stability, leastStability), mostStability),
    difficulty: fsrs.next_difficulty(d, grade),
  };
}

/**
 * R(t, S) = 1 / (1 + t / 9S), which fsrs.js has within `repeat()` only.
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, FSRS v4
 */
function retrievability(stability: number, days: number): number {
  return 1 / (1 + days / (9 * stability));
}

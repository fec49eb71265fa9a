import { FSRSAlgorithm, default_w } from 'ts-fsrs';
import type { Engine } from './engine';
import { engineOf, type EngineParameters } from './formulas';
import { checkWeights } from './weights';

/**
 * FSRS-6 by ts-fsrs, of which only the formulas are used: its schedulers count days in UTC and read the clock.
 * Throws RangeError on weights that `checkWeights` objects to.
 */
export function createFsrs6(parameters: EngineParameters): Engine {
  const weights = parameters.weights ?? default_w;
  const problem = checkWeights('fsrs-6', weights);
  if (problem) throw new RangeError(`weights of FSRS-6: ${JSON.stringify(problem)}`);
  const algorithm = new FSRSAlgorithm({
    w: weights,
    enable_fuzz: false,
    enable_short_term: true,
    // The steps are ours. Given two or more relearning steps, ts-fsrs would lower the weights 17 and 18 unasked.
    relearning_steps: [],
  });
  return engineOf(
    {
      id: 'fsrs-6',
      first: (grade) => algorithm.next_state(null, 0, grade),
      after: ({ stability, difficulty }, days, grade) =>
        algorithm.next_state({ stability, difficulty }, days, grade),
      retrievability: (stability, days) => algorithm.forgetting_curve(days, stability),
      interval: (stability, retention) => stability * algorithm.calculate_interval_modifier(retention),
    },
    parameters,
  );
}

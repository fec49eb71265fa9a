import type { Engine, EngineId } from './engine';
import type { EngineParameters } from './formulas';
import { createFsrs4 } from './fsrs4';
import { createFsrs6 } from './fsrs6';

/** An engine by its name. Throws RangeError on weights that `checkWeights` objects to. */
export function createEngine(id: EngineId, parameters: EngineParameters): Engine {
  switch (id) {
    case 'fsrs-6':
      return createFsrs6(parameters);
    case 'fsrs-4':
      return createFsrs4(parameters);
  }
}

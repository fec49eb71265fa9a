import type { Engine } from '../memory/engine';
import { createEngine } from '../memory/engines';
import type { Rules, RulesData } from '../memory/rules';

/** Gives the same engine and the same rules for the same data, so that what follows from them can be kept. */
export class RuleShelf {
  readonly #engines = new Map<string, Engine>();
  readonly #rules = new Map<string, Rules>();

  /** Throws RangeError on weights that `checkWeights` objects to. */
  engineOf({ engine, weights, learningSteps, relearningSteps }: RulesData): Engine {
    const parameters = { weights, learningSteps, relearningSteps };
    return kept(this.#engines, [engine, parameters], () => createEngine(engine, parameters));
  }

  rulesOf(data: RulesData): Rules {
    const { engine, weights, ...schedule } = data;
    return kept(this.#rules, [engine, weights, schedule], () => ({ engine: this.engineOf(data), schedule }));
  }
}

function kept<V>(map: Map<string, V>, key: unknown, make: () => V): V {
  const text = JSON.stringify(key);
  const there = map.get(text) ?? make();
  map.set(text, there);
  return there;
}

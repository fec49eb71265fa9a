import type { Engine } from '../memory/engine';
import { createEngine } from '../memory/engines';
import { rulesAt, type EarlierRules, type Rules, type RulesData } from '../memory/rules';
import type { ByPlace, Standpoint } from './place';

/** What a person has set. `retention` may differ by place and stands in for that of the data. */
export interface RuleSet {
  readonly data: RulesData;
  readonly retention: ByPlace<number>;
}

/** What was set before a change; it holds for each card until its next review. */
export interface EarlierSet extends RuleSet {
  /** ms since 1970. */
  readonly until: number;
}

/**
 * The rules for every card: by where it stands, and by when it was last reviewed. The same place and time give the
 * same object, so that what follows from it can be kept. Throws RangeError on weights that `checkWeights` objects to.
 */
export class RuleBook {
  private readonly current: RulePage;
  private readonly earlier: readonly { readonly until: number; readonly page: RulePage }[];

  constructor(current: RuleSet, earlier: readonly EarlierSet[] = []) {
    this.current = new RulePage(current);
    this.earlier = earlier.map((set) => ({ until: set.until, page: new RulePage(set) }));
  }

  /** The engine by which the next review of every card counts. */
  get engine(): Engine {
    return this.current.engine;
  }

  /** `lastReview`: ms since 1970. */
  for(found: Standpoint, lastReview: number): Rules {
    if (this.earlier.length === 0) return this.current.for(found);
    const earlier = this.earlier.map(({ until, page }): EarlierRules => ({ until, rules: page.for(found) }));
    return rulesAt(lastReview, this.current.for(found), earlier);
  }
}

/** One engine, and a schedule for each retention. */
class RulePage {
  readonly engine: Engine;
  private readonly rules = new Map<number, Rules>();

  constructor(private readonly set: RuleSet) {
    const { engine, ...parameters } = set.data;
    this.engine = createEngine(engine, parameters);
  }

  for(found: Standpoint): Rules {
    const retention = this.set.retention.for(found).value;
    const there = this.rules.get(retention);
    if (there !== undefined) return there;
    const { maximumInterval, fuzz, learningSteps, relearningSteps } = this.set.data;
    const schedule = { retention, maximumInterval, fuzz, learningSteps, relearningSteps };
    const rules = { engine: this.engine, schedule };
    this.rules.set(retention, rules);
    return rules;
  }
}

/**
 * The earlier sets once `before` is replaced at `now` (ms since 1970) and shall hold until each card's next review.
 * Those that no card needs any more are dropped: `oldest` is the oldest of the cards' last reviews, ms since 1970.
 */
export function keptUntilNextReview(
  before: RuleSet,
  earlier: readonly EarlierSet[],
  { now, oldest }: { readonly now: number; readonly oldest: number },
): readonly EarlierSet[] {
  return [...earlier, { ...before, until: now }].filter(({ until }) => until > oldest);
}

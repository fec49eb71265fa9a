import type { Easing } from '../memory/easing';
import type { Engine } from '../memory/engine';
import type { Rules, RulesData } from '../memory/rules';
import type { ByPlace, Standpoint } from './place';
import { RuleShelf } from './ruleShelf';

/** What a person has set. `retention` may differ by place and stands in for that of the data. */
export interface RuleSet {
  readonly data: RulesData;
  readonly retention: ByPlace<number>;
}

/** What a person has set, and from which review on it holds. */
export interface RulesSince {
  /** Stamp of the event that set it; it holds for cards last reviewed after that. 0: for all. */
  readonly since: number;
  readonly set: RuleSet;
  /** For cards last reviewed before a change that took effect at once and is spread over days; null: it is not. */
  readonly easing: (Pick<Easing, 'day' | 'ends'> & { readonly before: readonly RulesSince[] }) | null;
}

/**
 * The rules for every card: by where it stands, and by when it was last reviewed. So a change takes effect at each
 * card's next review, and nobody wakes up to a heap of due cards. The same place and time give the same object, from
 * all books that share a shelf too. Throws RangeError on weights that `checkWeights` objects to.
 */
export class RuleBook {
  /** Newest first. */
  readonly #pages: readonly RulePage[];

  /** `history`: oldest first, at least one, of which the first holds for all that was before too. */
  constructor(
    history: readonly RulesSince[],
    private readonly shelf: RuleShelf = new RuleShelf(),
  ) {
    this.#pages = history.map((rules) => new RulePage(rules, shelf)).reverse();
  }

  /** The engine by which the next review of every card counts. */
  get engine(): Engine {
    return this.shelf.engineOf(this.#page(Infinity).rules.set.data);
  }

  /** `lastReview`: its stamp; `Infinity` for the rules of the next review. */
  for(found: Standpoint, lastReview: number): Rules {
    return this.#page(lastReview).for(found, lastReview);
  }

  #page(lastReview: number): RulePage {
    const page = this.#pages.find(({ rules }) => rules.since <= lastReview) ?? this.#pages.at(-1);
    if (page === undefined) throw new RangeError('there are no rules');
    return page;
  }
}

class RulePage {
  readonly #before: RuleBook | null;
  readonly #plain = new Map<number, Rules>();
  readonly #eased = new Map<Rules, Map<Rules, Rules>>();

  constructor(
    readonly rules: RulesSince,
    private readonly shelf: RuleShelf,
  ) {
    this.#before = rules.easing && new RuleBook(rules.easing.before, shelf);
  }

  for(found: Standpoint, lastReview: number): Rules {
    const { set, easing } = this.rules;
    const retention = set.retention.for(found).value;
    const plain = entry(this.#plain, retention, () => this.shelf.rulesOf({ ...set.data, retention }));
    if (easing === null || this.#before === null) return plain;
    const before = this.#before.for(found, lastReview);
    const after = entry(this.#eased, before, () => new Map<Rules, Rules>());
    const { day, ends } = easing;
    return entry(after, plain, () => ({ ...plain, easing: { before, day, ends } }));
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

import type { Journal } from '../journal/journal';
import type { Engine } from '../memory/engine';
import type { Rules } from '../memory/rules';
import { arrangementsOf, type Arrangements } from '../session/arrangements';
import { RuleBook } from '../session/ruleBook';
import type { SetHappening } from '../session/ruleChange';
import { historyWith } from '../session/ruleHistory';
import { RuleShelf } from '../session/ruleShelf';

/** What follows from the settings, made anew only when they change: the same object until then. */
export class Arranged {
  private kept: {
    readonly revision: number;
    readonly changes: ReturnType<Journal['settingChanges']>;
    readonly value: Arrangements;
    readonly book: RuleBook;
  } | null = null;
  readonly #shelf = new RuleShelf();

  constructor(private readonly journal: () => Journal) {}

  now(): Arrangements {
    return this.#current().value;
  }

  engine(): Engine {
    return this.#current().book.engine;
  }

  for(...[found, lastReview]: Parameters<RuleBook['for']>): Rules {
    return this.#current().book.for(found, lastReview);
  }

  /** The rules as they would be if this happened on this study day; what would be the same is the same object. */
  with(happenings: readonly SetHappening[], day: number): RuleBook {
    return new RuleBook(historyWith(this.#current().changes, happenings, day), this.#shelf);
  }

  #current(): NonNullable<Arranged['kept']> {
    const journal = this.journal();
    const { kept } = this;
    if (kept?.revision === journal.revision) return kept;
    const changes = journal.settingChanges();
    const revision = journal.revision;
    if (kept && sameItems(kept.changes, changes)) return (this.kept = { ...kept, revision });
    const value = arrangementsOf(journal);
    return (this.kept = { revision, changes, value, book: new RuleBook(value.rules, this.#shelf) });
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

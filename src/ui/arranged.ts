import type { Journal } from '../journal/journal';
import type { Engine } from '../memory/engine';
import type { Rules } from '../memory/rules';
import { arrangementsOf, type Arrangements } from '../session/arrangements';
import { RuleBook, type RulesSince } from '../session/ruleBook';
import { RuleShelf } from '../session/ruleShelf';

/** What follows from the settings, made anew only when they change: the same object until then. */
export class Arranged {
  private kept: {
    readonly revision: number;
    readonly changes: ReturnType<Journal['settingChanges']>;
    readonly value: Arrangements;
    readonly book: RuleBook;
  } | null = null;
  private readonly shelf = new RuleShelf();

  constructor(private readonly journal: () => Journal) {}

  now(): Arrangements {
    return this.current().value;
  }

  engine(): Engine {
    return this.current().book.engine;
  }

  for(...[found, lastReview]: Parameters<RuleBook['for']>): Rules {
    return this.current().book.for(found, lastReview);
  }

  /** The rules as they would be with another history; what is the same as now is the same object. */
  bookOf(history: readonly RulesSince[]): RuleBook {
    return new RuleBook(history, this.shelf);
  }

  private current(): NonNullable<Arranged['kept']> {
    const journal = this.journal();
    const { kept } = this;
    if (kept?.revision === journal.revision) return kept;
    const changes = journal.settingChanges();
    const revision = journal.revision;
    if (kept && sameItems(kept.changes, changes)) return (this.kept = { ...kept, revision });
    const value = arrangementsOf(journal);
    return (this.kept = { revision, changes, value, book: this.bookOf(value.rules) });
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

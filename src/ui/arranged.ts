import type { Journal } from '../journal/journal';
import type { Settings } from '../journal/settings';
import type { Engine } from '../memory/engine';
import type { Rules } from '../memory/rules';
import { arrangementsOf, ruleSetOf, type Arrangements } from '../session/arrangements';
import { RuleBook } from '../session/ruleBook';

/** What follows from the settings, made anew only when they change: the same object until then. */
export class Arranged {
  private kept: { readonly revision: number; readonly stored: string; readonly value: Arrangements } | null =
    null;
  private book: {
    readonly settings: Settings;
    readonly arrangements: Arrangements;
    readonly rules: RuleBook;
  } | null = null;

  constructor(
    private readonly journal: () => Journal,
    private readonly settings: () => Settings,
  ) {}

  now(): Arrangements {
    const journal = this.journal();
    if (this.kept?.revision !== journal.revision) {
      const stored = JSON.stringify(journal.settings());
      const value = this.kept?.stored === stored ? this.kept.value : arrangementsOf(journal);
      this.kept = { revision: journal.revision, stored, value };
    }
    return this.kept.value;
  }

  engine(): Engine {
    return this.rules().engine;
  }

  for(...[found, lastReview]: Parameters<RuleBook['for']>): Rules {
    return this.rules().for(found, lastReview);
  }

  private rules(): RuleBook {
    const settings = this.settings();
    const arrangements = this.now();
    if (this.book?.settings !== settings || this.book.arrangements !== arrangements) {
      const rules = new RuleBook(ruleSetOf(settings, arrangements.retention), arrangements.earlier);
      this.book = { settings, arrangements, rules };
    }
    return this.book.rules;
  }
}

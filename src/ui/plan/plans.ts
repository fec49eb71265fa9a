import { readyFor, type Ready } from '../../session/readyToday';
import type { Viva } from '../viva';

/** The plans of today for the dates that a person has set: made once a day, and anew when one of them is changed. */
export class Plans {
  #kept: { readonly by: readonly unknown[]; readonly plans: readonly Ready[] } | null = null;

  constructor(private readonly viva: Pick<Viva, 'arrangements' | 'settings' | 'rules' | 'library' | 'now'>) {}

  /** None before the whole vault is known: a plan for a part of the questions would be another one. */
  today(): readonly Ready[] {
    const { viva } = this;
    const { library } = viva;
    const arrangements = viva.arrangements();
    if (arrangements.dates.length === 0 || !library.index.whole) return [];
    const now = viva.now();
    const by = [arrangements, viva.settings(), now.day, library.cards().length];
    if (this.#kept !== null && this.#kept.by.every((one, index) => one === by[index]))
      return this.#kept.plans;
    const world = { library, now, rules: viva.rules.bind(viva) };
    const plans = arrangements.dates.flatMap((ready) => readyFor(ready, world) ?? []);
    this.#kept = { by, plans };
    return plans;
  }
}

import type { Scope } from '../../session/scope';
import type { Viva } from '../viva';
import { SittingKeeper } from './sittingKeeper';

/** The sittings of the day: a view that is closed and opened again goes on with its own. */
export class Sittings {
  readonly #keepers = new Map<string, SittingKeeper>();

  constructor(private readonly viva: Viva) {}

  /** The one of a scope, begun if there is none of today. */
  of(scope: Scope): SittingKeeper {
    const key = JSON.stringify(scope);
    const kept = this.#keepers.get(key);
    if (kept?.day === this.viva.now().day) return kept;
    const keeper = new SittingKeeper(this.viva, scope);
    this.#keepers.set(key, keeper);
    return keeper;
  }

  /** How many questions the whole vault would ask now. */
  leftInVault(): number {
    const keeper = this.of({ kind: 'vault' });
    keeper.refresh();
    const { current, left } = keeper.sitting;
    return current === null ? 0 : left.learning + left.reviews + left.fresh;
  }
}

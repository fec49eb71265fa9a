import type { CardId } from '../card/anchor';
import type { FoundQuestion } from '../card/found';
import type { CardRecord, Journal } from '../journal/journal';
import type { Due } from '../memory/due';
import type { Engine, Memory } from '../memory/engine';
import { replay } from '../memory/replay';
import { dueBy, type Rules } from '../memory/rules';
import type { Card } from './library';

/** What a card's memory and due date follow from. Each may change at any time; another value is another object. */
export interface Remembering {
  readonly journal: () => Journal;
  /** The rules for a question whose card was last reviewed then (stamp). */
  readonly rules: (found: FoundQuestion, lastReview: number) => Rules;
}

/** A card as the journal, the engine and the schedule have it at the moment it is asked. */
export class CardView implements Card {
  readonly #remembering: Remembering;
  #revision = -1;
  #record: CardRecord | null = null;
  /** When it was last reviewed. */
  #reviewed: { readonly record: CardRecord; readonly stamp: number } | null = null;
  #replayed: { readonly record: CardRecord; readonly engine: Engine; readonly memory: Memory | null } | null =
    null;
  #reckoned: { readonly memory: Memory; readonly rules: Rules; readonly due: Due } | null = null;

  constructor(
    readonly id: CardId,
    readonly found: FoundQuestion,
    remembering: Remembering,
  ) {
    this.#remembering = remembering;
  }

  get record(): CardRecord | null {
    const journal = this.#remembering.journal();
    if (journal.revision !== this.#revision) {
      this.#revision = journal.revision;
      this.#record = journal.card(this.id);
    }
    return this.#record;
  }

  /** Replayed anew only when the card's own record is another, or the engine. */
  get memory(): Memory | null {
    const { record } = this;
    if (record === null) return null;
    const { engine } = this.#rules(record);
    if (this.#replayed?.record !== record || this.#replayed.engine !== engine) {
      this.#replayed = { record, engine, memory: replay(engine, record.id, record.reviews) };
    }
    return this.#replayed.memory;
  }

  get due(): Due | null {
    const { memory, record } = this;
    if (memory === null || record === null) return null;
    const rules = this.#rules(record);
    if (this.#reckoned?.memory !== memory || this.#reckoned.rules !== rules) {
      this.#reckoned = { memory, rules, due: dueBy(rules, memory, record.id, record.reviews) };
    }
    return this.#reckoned.due;
  }

  #rules(record: CardRecord): Rules {
    if (this.#reviewed?.record !== record) {
      this.#reviewed = { record, stamp: record.reviews.at(-1)?.stamp ?? 0 };
    }
    return this.#remembering.rules(this.found, this.#reviewed.stamp);
  }
}

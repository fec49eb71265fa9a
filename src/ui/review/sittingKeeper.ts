import type { CardId } from '../../card/anchor';
import type { Happening } from '../../journal/event';
import type { Grade } from '../../memory/engine';
import { seedOf } from '../../memory/fuzz';
import { becameLeech } from '../../session/leech';
import type { Details } from '../../session/mark';
import type { Scope } from '../../session/scope';
import { buryCard, flagCard, forgetCard, gradeCard, suspendCard, undoLast } from '../../session/act';
import { limitsOf, orderOf } from '../../session/arrangements';
import { nextCard, refresh, startSitting, type Sitting, type Step, type World } from '../../session/sitting';
import type { Viva } from '../viva';
import { nothingShown, type Shown } from './shown';

/** What is taken up again after a restart of the app. */
export interface Left {
  readonly card: CardId | null;
  /** Parts of its answer that were shown; null: all of them. */
  readonly parts: number | null;
  /** Answers that were graded before, on that study day. */
  readonly done: number;
  readonly day: number;
}

const UNLIMITED = { newPerDay: Infinity, reviewsPerDay: Infinity };

/** Keeps the sitting of a view: takes its steps to the journal, and the journal's changes to it. */
export class SittingKeeper {
  #value: Sitting;
  #steps = 0;
  #before = 0;
  private wanted: Left | null = null;
  #touched = false;
  /** New cards that the person asked for beyond today's limit, and reviews. */
  #more = { fresh: 0, reviews: 0 };
  #seen: Shown;
  /** How far the card was shown that is gone. */
  #lostSeen: Shown;
  /** The study day on which it began. */
  readonly day: number;

  constructor(
    private readonly viva: Viva,
    private readonly scope: Scope,
  ) {
    this.#value = startSitting(scope, this.#world());
    this.#seen = this.#lostSeen = this.#fresh();
    this.day = viva.now().day;
  }

  get sitting(): Sitting {
    return this.#value;
  }

  /** Grows with each step, and when the card on the screen went by itself: then a card is asked anew. */
  get asked(): number {
    return this.#steps;
  }

  /** How far the card on the screen is shown. */
  get shown(): Shown {
    return this.#seen;
  }

  /** Answers that were graded, before the app was started too. */
  get done(): number {
    return this.#before + this.#value.marks.filter(({ kind }) => kind === 'review').length;
  }

  get left(): Left {
    const { parts } = this.#seen;
    return {
      card: this.#value.current?.card.id ?? null,
      parts: parts === Infinity ? null : parts,
      done: this.done,
      day: this.day,
    };
  }

  /** Goes on where a sitting was left: with that card, as soon as it is known and while nothing was done here. */
  takeUp(left: Left): void {
    if (left.day !== this.day || this.#touched) return;
    this.#before = left.done;
    this.wanted = left;
    this.#tryWanted();
  }

  /** Says whether the card became a leech by it, and was suspended for that. */
  grade(grade: Grade, details: Details): 'graded' | 'leech' | 'suspended' {
    const leech = this.#becomesLeech(grade);
    const suspend = leech && this.viva.settings().leechAction === 'suspend';
    this.#step(gradeCard(this.#value, grade, this.viva.now(), details, { suspend }));
    return suspend ? 'suspended' : leech ? 'leech' : 'graded';
  }

  #becomesLeech(grade: Grade): boolean {
    const card = this.#value.current?.card;
    if (!card) return false;
    const seed = seedOf(card.id, (card.record?.reviews.length ?? 0) + 1);
    const { engine } = this.viva.rules(card.found, Infinity);
    const after = engine.next(card.memory, grade, this.viva.now(), seed);
    return becameLeech(card.memory, after, this.viva.settings().leechLapses);
  }

  bury(): void {
    this.#step(buryCard(this.#value, this.viva.now()));
  }

  suspend(): void {
    this.#step(suspendCard(this.#value, this.viva.now()));
  }

  forget(): void {
    this.#step(forgetCard(this.#value, this.viva.now()));
  }

  flag(flag: { on: boolean; reason?: string }): void {
    this.#step(flagCard(this.#value, this.viva.now(), flag));
  }

  /** False: there was nothing to undo. */
  undo(): boolean {
    const step = undoLast(this.#value, this.viva.store.journal);
    if (step) this.#step(step);
    return step !== null;
  }

  /** Asks so many cards more today than the limits of the day allow. */
  ask(more: { readonly fresh?: number; readonly reviews?: number }): void {
    this.#more = {
      fresh: this.#more.fresh + (more.fresh ?? 0),
      reviews: this.#more.reviews + (more.reviews ?? 0),
    };
    this.refresh();
  }

  /** Takes in what changed around it. */
  refresh(): void {
    const { parts, typed } = this.#seen;
    // Who is busy with the next card is not called back to one that was gone.
    const before = parts > 0 || typed ? { ...this.#value, lost: null } : this.#value;
    const after = (this.#value = refresh(before, this.#world()));
    if (after.lost !== before.lost || (before.current === null && after.current !== null)) {
      const seen = this.#seen;
      this.#asksAnew();
      if (before.lost && !after.lost) this.#seen = this.#lostSeen;
      this.#lostSeen = seen;
    }
    this.#tryWanted();
  }

  #tryWanted(): void {
    const { wanted } = this;
    if (!wanted) return;
    if (this.#touched || this.#seen.parts > 0) this.wanted = null;
    else if (wanted.card === null || this.#value.current?.card.id === wanted.card) this.#takeWanted(wanted);
    else if (this.viva.library.card(wanted.card)) {
      this.#value = startSitting(this.#value.scope, this.#world(), wanted.card);
      this.#asksAnew();
      this.#takeWanted(wanted);
    } else if (this.viva.library.index.whole) this.wanted = null;
  }

  #takeWanted({ parts }: Left): void {
    this.wanted = null;
    this.#seen.parts = parts ?? Infinity;
  }

  #step({ sitting, happenings }: Step): void {
    this.#touched = true;
    this.#record(happenings);
    this.#value = nextCard(sitting, this.#world());
    // After a flag the card stays as it is.
    if (sitting.current === null) this.#asksAnew();
  }

  #asksAnew(): void {
    this.#steps++;
    this.#seen = this.#fresh();
  }

  #fresh(): Shown {
    const { keyPoints, typed } = this.viva.settings();
    return nothingShown(keyPoints, typed);
  }

  #record(happenings: readonly Happening[]): void {
    this.viva.record(happenings);
  }

  #world(): World {
    return {
      library: this.viva.library,
      journal: this.viva.store.journal,
      // Cards that someone picked are asked however many there were today.
      limits: this.scope.kind === 'cards' ? UNLIMITED : limitsOf(this.viva.arrangements(), this.#more),
      planned: this.scope.kind === 'cards' ? [] : this.viva.plans().map(({ planned }) => planned),
      order: orderOf(this.viva.settings(), this.viva.engine()),
      engine: this.viva.engine(),
      now: this.viva.now(),
    };
  }
}

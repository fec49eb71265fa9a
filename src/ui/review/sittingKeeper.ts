import type { Happening } from '../../journal/event';
import type { Grade } from '../../memory/engine';
import type { Scope } from '../../session/scope';
import { buryCard, gradeCard, suspendCard, undoLast } from '../../session/act';
import { limitsOf, orderOf } from '../../session/arrangements';
import { nextCard, refresh, startSitting, type Sitting, type Step, type World } from '../../session/sitting';
import type { Viva } from '../viva';

const UNLIMITED = { newPerDay: Infinity, reviewsPerDay: Infinity };

/** Keeps the sitting of a view: takes its steps to the journal, and the journal's changes to it. */
export class SittingKeeper {
  private value: Sitting;
  private steps = 0;

  constructor(
    private readonly viva: Viva,
    private readonly scope: Scope,
  ) {
    this.value = startSitting(scope, this.world());
  }

  get sitting(): Sitting {
    return this.value;
  }

  /** Grows with each step, and when the card on the screen went by itself: then a card is asked anew. */
  get asked(): number {
    return this.steps;
  }

  /** `duration`: ms from question to grade. */
  grade(grade: Grade, duration: number): void {
    this.step(gradeCard(this.value, grade, this.viva.now(), { duration }));
  }

  bury(): void {
    this.step(buryCard(this.value, this.viva.now()));
  }

  suspend(): void {
    this.step(suspendCard(this.value, this.viva.now()));
  }

  /** False: there was nothing to undo. */
  undo(): boolean {
    const step = undoLast(this.value, this.viva.store.journal);
    if (step) this.step(step);
    return step !== null;
  }

  /** Takes in what changed around it. */
  refresh(): void {
    const { lost } = this.value;
    this.value = refresh(this.value, this.world());
    if (this.value.lost !== lost) this.steps++;
  }

  private step({ sitting, happenings }: Step): void {
    this.record(happenings);
    this.value = nextCard(sitting, this.world());
    this.steps++;
  }

  private record(happenings: readonly Happening[]): void {
    this.viva.record(happenings);
  }

  private world(): World {
    return {
      library: this.viva.library,
      journal: this.viva.store.journal,
      // Cards that someone picked are asked however many there were today.
      limits: this.scope.kind === 'cards' ? UNLIMITED : limitsOf(this.viva.arrangements()),
      order: orderOf(this.viva.settings(), this.viva.engine()),
      engine: this.viva.engine(),
      now: this.viva.now(),
    };
  }
}

import type { CardId } from '../card/anchor';
import type { Card } from '../library/library';
import { dueOf, type Schedule } from '../memory/due';
import type { Engine, Grade, Memory } from '../memory/engine';
import { fractionOf, seedOf } from '../memory/fuzz';
import { dayMs, type StudyTime } from '../memory/studyDay';

/** What a plan is made from. */
export interface Goal {
  /** The cards of the scope, in note order; suspended ones play no part. */
  readonly cards: readonly Card[];
  /** The study day of the interview or exam; work is done on the days before it. */
  readonly date: number;
  readonly now: StudyTime;
  readonly engine: Engine;
  readonly schedule: Schedule;
}

export interface DayWork {
  readonly day: number;
  readonly fresh: readonly CardId[];
  /** Due, or in their first days and not due before the date. */
  readonly reviews: readonly CardId[];
}

/** How the days to the date would go with so many cards a day. */
export interface Rehearsal {
  readonly days: readonly DayWork[];
  /** Cards that are not both introduced and reviewed on a later day, or that are due and left over. */
  readonly unreached: number;
  /** The mean share remembered on the date: 0…1. */
  readonly expected: number;
}

/**
 * Rehearses the days from today to the day before the date, `perDay` cards on each: what is due first, then new
 * cards while a day is left to review them, then first reviews that would come too late. Whether a card is
 * remembered is drawn by what FSRS expects, from the card and its review: the same for every number of cards a day.
 */
export function rehearse(goal: Goal, perDay: number): Rehearsal {
  const { date, now } = goal;
  const actors = goal.cards.flatMap((card) => (card.record?.suspended === true ? [] : new Actor(card, goal)));
  const days: DayWork[] = [];
  for (let day = now.day; day < date; day++) {
    const done = day === now.day ? actors.filter((actor) => actor.lastDay === day).length : 0;
    days.push(workOf(actors, day, Math.max(0, perDay - done), goal));
  }
  const unreached = actors.filter((actor) => !actor.isReady(date)).length;
  const sum = actors.reduce((total, actor) => total + actor.rememberedOn(date), 0);
  return { days, unreached, expected: actors.length === 0 ? 1 : sum / actors.length };
}

function workOf(actors: readonly Actor[], day: number, most: number, { date, now }: Goal): DayWork {
  const free = actors.filter((actor) => actor.isFree(day));
  const due = free.filter((actor) => actor.dueDay !== null && actor.dueDay <= day).sort(longestOverdue);
  const lastIntroduction = Math.max(now.day, date - 2);
  const fresh = day <= lastIntroduction ? free.filter((actor) => actor.dueDay === null) : [];
  const early = free
    .filter((actor) => actor.isYoung && actor.dueDay !== null && actor.dueDay >= date && actor.lastDay < day)
    .sort(longestOverdue);
  const chosenDue = due.slice(0, most);
  const chosenFresh = fresh.slice(0, most - chosenDue.length);
  const chosenEarly = early.slice(0, most - chosenDue.length - chosenFresh.length);
  for (const actor of [...chosenDue, ...chosenFresh, ...chosenEarly]) actor.answer(day);
  return { day, fresh: idsOf(chosenFresh), reviews: idsOf([...chosenDue, ...chosenEarly]) };
}

function longestOverdue(a: Actor, b: Actor): number {
  return (a.dueDay ?? 0) - (b.dueDay ?? 0);
}

function idsOf(actors: readonly Actor[]): readonly CardId[] {
  return actors.map(({ id }) => id);
}

/** A card in a rehearsal. */
class Actor {
  readonly id: CardId;
  dueDay: number | null;
  #memory: Memory | null;
  #introducedOn: number;
  readonly #buriedUntil: number;

  constructor(
    card: Card,
    private readonly goal: Goal,
  ) {
    this.id = card.id;
    this.#memory = card.memory;
    this.#buriedUntil = card.record?.buriedUntil ?? 0;
    const first = card.record?.reviews[0];
    this.#introducedOn = card.memory === null || first === undefined ? Infinity : first.day;
    this.dueDay = card.due === null ? null : card.due.by === 'minute' ? goal.now.day : card.due.day;
  }

  /** The study day of its last review. */
  get lastDay(): number {
    return this.#memory?.last.day ?? -Infinity;
  }

  /** It was not reviewed on a day after that of its first review. */
  get isYoung(): boolean {
    return this.#memory !== null && this.lastDay <= this.#introducedOn;
  }

  isFree(day: number): boolean {
    return this.#buriedUntil <= day && (this.lastDay < day || this.#memory?.state !== 'review');
  }

  /** Introduced, reviewed on a later day if there was one, and nothing of it left over. */
  isReady(date: number): boolean {
    if (this.#memory === null || this.dueDay === null || this.dueDay < date) return false;
    return !this.isYoung || this.#introducedOn >= date - 1;
  }

  rememberedOn(date: number): number {
    return this.#memory === null
      ? 0
      : this.goal.engine.retrievability(this.#memory, timeOf(date, this.goal.now));
  }

  /** Answers it, and goes through the steps until it is in review, all on one day. */
  answer(day: number): void {
    const { engine, schedule, now } = this.goal;
    const at = timeOf(day, now);
    const wasNew = this.#memory === null;
    let memory = engine.next(this.#memory, this.#drawGrade(at), at, this.#seed());
    // Within the day nothing is forgotten.
    for (let step = 0; memory.state !== 'review' && step < 20; step++) {
      memory = engine.next(memory, 3, at, seedOf(this.id, memory.reps + 1));
    }
    if (wasNew) this.#introducedOn = day;
    this.#memory = memory;
    const due = dueOf(memory, engine, schedule);
    this.dueDay = due.by === 'minute' ? day + 1 : due.day;
  }

  #drawGrade(at: StudyTime): Grade {
    const draw = fractionOf(`rehearsal ${this.#seed()}`);
    if (this.#memory === null) return firstGrade(draw);
    return draw < this.goal.engine.retrievability(this.#memory, at) ? 3 : 1;
  }

  #seed(): string {
    return seedOf(this.id, (this.#memory?.reps ?? 0) + 1);
  }
}

/** How first answers fall when nothing is known of the person. */
function firstGrade(draw: number): Grade {
  return draw < 0.3 ? 1 : draw < 0.4 ? 2 : draw < 0.88 ? 3 : 4;
}

function timeOf(day: number, now: StudyTime): StudyTime {
  return { day, at: now.at + (day - now.day) * dayMs };
}

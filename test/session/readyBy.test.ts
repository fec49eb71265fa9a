import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import { fractionOf } from '../../src/memory/fuzz';
import { dayMs } from '../../src/memory/studyDay';
import { planReadyBy, type ReadyPlan } from '../../src/session/readyBy';
import type { Goal } from '../../src/session/rehearsal';
import { Device, questionsFor } from './device';
import { Learner } from './learner';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const engine = createEngine('fsrs-6', { weights: null, ...steps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: true, ...steps };
const start = Date.parse('2026-01-01T10:00:00Z');
const noLimit = 10_000;

/** A person who keeps to the plan of each day. */
class Candidate {
  readonly device: Device;
  readonly loads: number[] = [];
  private readonly learner: Learner;
  private day = 0;

  constructor(
    questions: number,
    readonly seed: string,
  ) {
    this.device = new Device(
      { name: 'here', offset: 0, engine, schedule, limits: { newPerDay: 0, reviewsPerDay: 0 } },
      questionsFor(questions),
    );
    this.learner = new Learner(engine, seed);
  }

  get at(): number {
    return start + this.day * dayMs;
  }

  goal(daysLeft: number): Goal {
    const now = this.device.time(this.at);
    return {
      cards: this.device.world(this.at).library.cards(),
      date: now.day + daysLeft,
      now,
      engine,
      schedule,
    };
  }

  work(plan: ReadyPlan): void {
    const asked = [...plan.today.reviews, ...plan.today.fresh];
    for (const id of asked) this.learn(id);
    this.loads.push(asked.length);
    this.day++;
  }

  rest(): void {
    this.loads.push(0);
    this.day++;
  }

  /** Asks until the card is through its steps. */
  private learn(id: string): void {
    const { library } = this.device.world(this.at);
    for (let asked = 0; asked === 0 || library.card(id)?.memory?.state !== 'review'; asked++) {
      const card = library.card(id)!;
      const grade = this.learner.grade(card, this.device.time(this.at));
      this.device.append([{ kind: 'review', card: id, grade }], this.at);
    }
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

describe.each([10, 30, 90])('ready in %i days with 300 new questions', (days) => {
  const candidate = new Candidate(300, `exam in ${days} days`);
  const first = planReadyBy(candidate.goal(days), noLimit);
  for (let left = days; left > 0; left--) candidate.work(planReadyBy(candidate.goal(left), noLimit));
  const onTheDay = planReadyBy(candidate.goal(0), noLimit);
  const cards = candidate.goal(0).cards;

  it('introduces every question, and reviews it on a later day', () => {
    const reviewed = cards.filter(({ record }) => new Set(record?.reviews.map(({ day }) => day)).size >= 2);
    expect(reviewed).toHaveLength(300);
    expect(first.short).toBeNull();
  });

  it('keeps the load level, with no heap on the last day', () => {
    const average = mean(candidate.loads);
    console.log(
      `ready in ${days} days: ${average.toFixed(1)} cards a day, ${Math.max(...candidate.loads)} at most, ` +
        `${candidate.loads.at(-1)} on the last; planned ${first.perDay}`,
    );
    expect(Math.max(...candidate.loads)).toBeLessThanOrEqual(1.5 * average);
    expect(candidate.loads.at(-1)).toBeLessThanOrEqual(average * 1.1);
  });

  it('foretells the share remembered on the day within three points, at the start and on the day', () => {
    // The exam is drawn a hundred times, so that the luck of one draw plays no part.
    const shares = cards.map(({ memory }) =>
      engine.retrievability(memory!, candidate.device.time(candidate.at)),
    );
    const exams = Array.from({ length: 100 }, (_, exam) =>
      mean(shares.map((share, card) => (fractionOf(`${candidate.seed} ${exam} ${card}`) < share ? 1 : 0))),
    );
    console.log(
      `ready in ${days} days: ${(first.expected * 100).toFixed(1)} % foretold at the start, ` +
        `${(onTheDay.expected * 100).toFixed(1)} % on the day, ${(mean(exams) * 100).toFixed(1)} % remembered`,
    );
    expect(Math.abs(onTheDay.expected - mean(exams))).toBeLessThan(0.03);
    expect(Math.abs(first.expected - mean(exams))).toBeLessThan(0.03);
  });
});

describe('a plan to be ready', () => {
  it('foretells what its own days do, and leaves the journal as it is', () => {
    const candidate = new Candidate(60, 'foretelling');
    const plan = planReadyBy(candidate.goal(14), noLimit);
    expect(plan.days).toHaveLength(14);
    expect(plan.days[0]).toEqual({
      day: candidate.goal(14).now.day,
      fresh: plan.today.fresh.length,
      reviews: plan.today.reviews.length,
    });
    expect(plan.days.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(60);
    expect(Math.max(...plan.days.map(({ fresh, reviews }) => fresh + reviews))).toBe(plan.perDay);
    expect(planReadyBy(candidate.goal(14), noLimit)).toEqual(plan);
    expect(candidate.device.journal.size).toBe(0);
    expect(plan.asThingsStand).toBe(0);
  });

  it('counts what was done today already', () => {
    const candidate = new Candidate(60, 'half a day');
    const plan = planReadyBy(candidate.goal(14), noLimit);
    candidate.work({ ...plan, today: { fresh: plan.today.fresh.slice(0, 3), reviews: [] } });
    const now = candidate.device.time(candidate.at - dayMs);
    const rest = planReadyBy({ ...candidate.goal(13), now }, plan.perDay);
    expect(rest.today.fresh.length + rest.today.reviews.length).toBe(plan.perDay - 3);
  });

  it('says at once what cannot be reached, and what would help', () => {
    const candidate = new Candidate(300, 'too late');
    const goal = candidate.goal(10);
    const { short, perDay } = planReadyBy(goal, 20);
    expect(perDay).toBe(20);
    expect(short?.unreached).toBeGreaterThan(100);
    expect(planReadyBy(goal, short!.perDay!).short).toBeNull();
    expect(planReadyBy(goal, short!.perDay! - 1).short).not.toBeNull();
    const later = { ...goal, date: goal.date + short!.daysLater! };
    expect(planReadyBy(later, 20).short).toBeNull();
    expect(planReadyBy({ ...later, date: later.date - 1 }, 20).short).not.toBeNull();
  });

  it('catches up after days on which nothing was done', () => {
    const candidate = new Candidate(100, 'ill');
    for (let left = 20; left > 0; left--) {
      if (left <= 15 && left > 11) candidate.rest();
      else candidate.work(planReadyBy(candidate.goal(left), noLimit));
    }
    expect(candidate.goal(0).cards.every(({ memory }) => memory !== null && memory.reps > 1)).toBe(true);
    expect(planReadyBy(candidate.goal(0), noLimit).short).toBeNull();
  });

  it('leaves suspended questions out, and is nothing for a scope without questions', () => {
    const candidate = new Candidate(3, 'suspended');
    candidate.device.append([{ kind: 'suspend', card: 'card 1' }], candidate.at);
    const plan = planReadyBy(candidate.goal(5), noLimit);
    expect(plan.days.flatMap(({ fresh }) => fresh).reduce((sum, fresh) => sum + fresh, 0)).toBe(2);
    expect(planReadyBy({ ...candidate.goal(5), cards: [] }, noLimit)).toMatchObject({
      perDay: 0,
      today: { fresh: [], reviews: [] },
      expected: 1,
      short: null,
    });
  });

  it('introduces all on the last day where that is the only one left', () => {
    const candidate = new Candidate(5, 'tomorrow');
    const plan = planReadyBy(candidate.goal(1), noLimit);
    expect(plan.today.fresh).toHaveLength(5);
    expect(plan.short).toBeNull();
  });
});

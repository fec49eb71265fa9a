import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import { dayMs } from '../../src/memory/studyDay';
import { gradeCard, undoLast } from '../../src/session/act';
import { planReadyBy, plannedFor, type Planned } from '../../src/session/readyBy';
import { nextCard, refresh, startSitting, type Sitting, type World } from '../../src/session/sitting';
import { Device, questionsFor } from './device';
import { Learner } from './learner';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const engine = createEngine('fsrs-6', { weights: null, ...steps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: true, ...steps };
const start = Date.parse('2026-01-01T10:00:00Z');
const exam = 10;

/** 80 questions, of which the first 60 are asked in an exam; two new ones a day are wanted otherwise. */
class Student {
  readonly device = new Device(
    { name: 'here', offset: 0, engine, schedule, limits: { newPerDay: 2, reviewsPerDay: 200 } },
    questionsFor(80),
  );
  private readonly learner = new Learner(engine, 'student');
  at = start;

  plan(day: number): Planned {
    const world = this.device.world(this.at);
    const cards = world.library.cards().slice(0, 60);
    const date = this.device.time(start).day + exam;
    const goal = { cards, date, now: this.device.time(start + day * dayMs), engine, schedule };
    return plannedFor(goal, planReadyBy(goal, 1000));
  }

  world(planned: readonly Planned[]): World {
    return { ...this.device.world(this.at), planned };
  }

  /** Gives the ids of the cards that were asked, each once. */
  sit(planned: readonly Planned[]): ReadonlySet<string> {
    const asked = new Set<string>();
    let sitting = startSitting({ kind: 'vault' }, this.world(planned));
    while (sitting.current !== null || sitting.waiting !== null) {
      if (sitting.current === null) this.at = sitting.waiting?.at ?? this.at;
      else {
        this.at += 10_000;
        asked.add(sitting.current.card.id);
        sitting = this.answer(sitting);
      }
      sitting = nextCard(sitting, this.world(planned));
    }
    return asked;
  }

  answer(sitting: Sitting): Sitting {
    const now = this.device.time(this.at);
    const step = gradeCard(sitting, this.learner.grade(sitting.current!.card, now), now);
    this.device.append(step.happenings, this.at);
    return step.sitting;
  }
}

const number = (id: string) => Number(id.slice('card '.length));

describe('a sitting with a plan to be ready by a date', () => {
  it('asks what the plan wants today, and of all else what the limits allow', () => {
    const student = new Student();
    const loads: number[] = [];
    for (let day = 0; day < exam; day++) {
      student.at = start + day * dayMs;
      const planned = student.plan(day);
      const asked = student.sit([planned]);
      const ofExam = [...asked].filter((id) => number(id) < 60);
      expect(new Set(ofExam)).toEqual(planned.today);
      loads.push(ofExam.length);
    }
    const cards = student.device.world(student.at).library.cards();
    const days = cards.map(({ record }) => new Set(record?.reviews.map(({ day }) => day)).size);
    expect(Math.min(...days.slice(0, 60))).toBeGreaterThanOrEqual(2);
    expect(days.slice(60).filter((count) => count > 0)).toHaveLength(20);
    const mean = loads.reduce((sum, load) => sum + load, 0) / exam;
    expect(Math.max(...loads)).toBeLessThanOrEqual(1.5 * mean);
  });

  it('is over when the plan of the day is done, and stays so when it is built anew', () => {
    const student = new Student();
    const planned = [student.plan(0)];
    const asked = student.sit(planned);
    expect([...asked].filter((id) => number(id) < 60)).toHaveLength(planned[0]!.today.size);
    const again = startSitting({ kind: 'vault' }, student.world(planned));
    expect(again.current).toBeNull();
    expect(refresh(again, student.world(planned)).current).toBeNull();
  });

  it('asks cards before they are due where the plan wants them, once', () => {
    const student = new Student();
    student.device.append([{ kind: 'review', card: 'card 3', grade: 4 }], student.at);
    student.at += dayMs;
    const card = student.device.world(student.at).library.card('card 3')!;
    expect(card.due).toMatchObject({ by: 'day' });
    const planned: readonly Planned[] = [
      { cards: new Set(questionsFor(80).map((_, index) => `card ${index}`)), today: new Set(['card 3']) },
    ];
    const sitting = startSitting({ kind: 'vault' }, student.world(planned));
    expect(sitting).toMatchObject({ current: { why: 'review' }, left: { reviews: 1, fresh: 0 } });
    expect(sitting.current?.card.id).toBe('card 3');
    const next = nextCard(student.answer(sitting), student.world(planned));
    expect(next.current?.card.id === 'card 3' && next.current.why === 'review').toBe(false);
    const step = undoLast(next, student.device.journal)!;
    student.device.append(step.happenings, student.at);
    expect(nextCard(step.sitting, student.world(planned)).current?.card.id).toBe('card 3');
  });
});

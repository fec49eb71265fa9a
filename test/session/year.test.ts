import { beforeAll, describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import { fractionOf } from '../../src/memory/fuzz';
import { dayMs, hourMs, minuteMs } from '../../src/memory/studyDay';
import { gradeCard } from '../../src/session/act';
import { nextCard, startSitting } from '../../src/session/sitting';
import { Device, questionsFor } from './device';
import { Learner } from './learner';

const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const engine = createEngine('fsrs-6', { weights: null, ...steps });
const schedule: Schedule = { retention: 0.9, maximumInterval: 36_500, fuzz: true, ...steps };
const limits = { newPerDay: 10, reviewsPerDay: 60 };
const start = Date.parse('2026-01-01T00:00:00Z');
const days = 365;

interface Answer {
  readonly card: string;
  readonly day: number;
  readonly state: 'new' | 'learning' | 'relearning' | 'review';
  readonly remembered: boolean;
}

/**
 * A year with 500 questions. Each day the person sits down with one of two devices, in Berlin or in New York, at some
 * hour of its day; the devices sync at 6:00 UTC, when both are asleep.
 */
describe('a year with two devices', () => {
  const questions = questionsFor(500);
  const berlin = new Device({ name: 'berlin', offset: 60, engine, schedule, limits }, questions);
  const newYork = new Device({ name: 'new york', offset: -300, engine, schedule, limits }, questions);
  const learner = new Learner(engine, 'a year');
  const answers: Answer[] = [];

  function sit(device: Device, from: number): void {
    let at = from;
    let sitting = startSitting({ kind: 'vault' }, device.world(at));
    while (sitting.current !== null || sitting.waiting !== null) {
      if (sitting.current === null) {
        at = sitting.waiting?.at ?? at;
      } else {
        at += 20_000;
        const { card } = sitting.current;
        const grade = learner.grade(card, device.time(at));
        const state = card.memory?.state ?? 'new';
        answers.push({ card: card.id, day: device.time(at).day, state, remembered: grade > 1 });
        const step = gradeCard(sitting, grade, device.time(at));
        device.append(step.happenings, at);
        sitting = step.sitting;
      }
      sitting = nextCard(sitting, device.world(at));
    }
  }

  beforeAll(() => {
    for (let day = 0; day < days; day++) {
      const device = fractionOf(`device ${day}`) < 0.5 ? berlin : newYork;
      const local = 9 * hourMs + Math.floor(fractionOf(`hour ${day}`) * 10 * 60) * minuteMs;
      const east = device === berlin ? hourMs : -5 * hourMs;
      sit(device, start + day * dayMs + local - east);
      berlin.syncWith(newYork);
    }
  }, 120_000);

  it('ends in the same state on both', () => {
    expect(newYork.state()).toEqual(berlin.state());
    expect(berlin.journal.size).toBe(answers.length);
  });

  it('reaches the retention that was asked for within two points', () => {
    const reviews = answers.filter(({ state }) => state === 'review');
    const share = reviews.filter(({ remembered }) => remembered).length / reviews.length;
    console.log(
      `a year: ${reviews.length} reviews, ${(share * 100).toFixed(1)} % remembered, 90 % asked for`,
    );
    expect(reviews.length).toBeGreaterThan(2000);
    expect(Math.abs(share - schedule.retention)).toBeLessThan(0.02);
  });

  it('introduces every question, as many a day as allowed', () => {
    const introduced = answers.filter(({ state }) => state === 'new');
    expect(new Set(introduced.map(({ card }) => card)).size).toBe(500);
    expect(introduced).toHaveLength(500);
    expect(Math.max(...perDay(introduced).values())).toBe(limits.newPerDay);
  });

  it('keeps the load of each day within the limits, and level after the last question is introduced', () => {
    const reviews = perDay(answers.filter(({ state }) => state === 'review'));
    const loads = [...reviews.values()];
    const mean = loads.reduce((sum, load) => sum + load, 0) / days;
    const settled = [...reviews].filter(([day]) => day > start / dayMs + 180).map(([, load]) => load);
    console.log(`reviews a day: ${mean.toFixed(1)} on average, ${Math.max(...loads)} at most`);
    expect(Math.max(...loads)).toBeLessThanOrEqual(limits.reviewsPerDay);
    expect(Math.max(...settled)).toBeLessThanOrEqual(3 * mean);
  });

  it('shows no card twice a day outside learning', () => {
    const seen = new Set<string>();
    const twice = answers.filter(({ card, day, state }) => {
      if (state === 'learning' || state === 'relearning') return false;
      const key = `${card} ${day}`;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    });
    expect(twice).toEqual([]);
  });
});

function perDay(answers: readonly Answer[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { day } of answers) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

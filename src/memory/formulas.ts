import type { Engine, EngineId, Grade, Memory } from './engine';
import { fractionOf } from './fuzz';
import { nextPlace, type Steps } from './steps';
import type { StudyTime } from './studyDay';

export interface EngineParameters extends Steps {
  /** null: the published defaults. */
  readonly weights: readonly number[] | null;
}

/** What an FSRS computes; steps, counts and fuzz are the same for all of them. */
export interface Formulas {
  readonly id: EngineId;
  first(grade: Grade): Strength;
  /** `days`: whole study days since the last review, 0 or more. */
  after(memory: Memory, days: number, grade: Grade): Strength;
  /** 0…1. */
  retrievability(stability: number, days: number): number;
  /** Days, not rounded. */
  interval(stability: number, retention: number): number;
}

export type Strength = Pick<Memory, 'stability' | 'difficulty'>;

/** An engine from its formulas. */
export function engineOf(formulas: Formulas, steps: Steps): Engine {
  const next = (memory: Memory | null, grade: Grade, at: StudyTime, seed: string): Memory => {
    const strength =
      memory === null ? formulas.first(grade) : formulas.after(memory, daysBetween(memory.last, at), grade);
    const place = nextPlace(memory, grade, steps);
    return {
      state: place.state,
      step: place.step,
      stability: rounded(strength.stability),
      difficulty: rounded(strength.difficulty),
      reps: (memory?.reps ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (memory?.state === 'review' && grade === 1 ? 1 : 0),
      last: at,
      fuzz: fractionOf(seed),
    };
  };
  return {
    id: formulas.id,
    next,
    preview: (memory, at, seed) => ({
      1: next(memory, 1, at, seed),
      2: next(memory, 2, at, seed),
      3: next(memory, 3, at, seed),
      4: next(memory, 4, at, seed),
    }),
    retrievability: (memory, at) => formulas.retrievability(memory.stability, daysBetween(memory.last, at)),
    interval: (memory, retention) => formulas.interval(memory.stability, retention),
  };
}

/** Whole study days, never below zero: a clock that was ahead must not make time run backwards. */
function daysBetween(last: StudyTime, now: StudyTime): number {
  return Math.max(0, now.day - last.day);
}

/** Eight decimals, as ts-fsrs: the last bits of exp and pow differ between JavaScript engines. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

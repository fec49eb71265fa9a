import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerInterview,
  beginInterview,
  interviewOf,
  isOver,
  pauseInterview,
  questionTime,
  running,
  stopped,
  wholeTime,
  type Interview,
} from '../../src/session/interviewRun';

const setup = {
  scope: 'vault',
  name: 'The whole vault',
  minutes: 30,
  question: 'both',
  answer: 'first',
  seed: 's',
  begun: 1_000_000,
} as const;
const begun = (): Interview => beginInterview(setup, ['a', 'b']);
const said = {
  grade: 3,
  points: 2,
  missed: ['It is durable.'],
  prints: ['p1'],
  typed: 12,
  remark: 'slow',
} as const;
const at = (seconds: number): number => setup.begun + seconds * 1000;

describe('a mock interview', () => {
  it('keeps a clock for the question and one for all', () => {
    const first = begun();
    expect([questionTime(first, at(20)), wholeTime(first, at(20))]).toEqual([20_000, 20_000]);
    const { interview: second } = answerInterview(first, said, at(30));
    expect([questionTime(second, at(40)), wholeTime(second, at(40))]).toEqual([10_000, 40_000]);
  });

  it('counts a pause, and no time in it', () => {
    const paused = pauseInterview(begun(), at(10));
    expect(questionTime(paused, at(100))).toBe(10_000);
    const again = running(pauseInterview(paused, at(50)), at(70));
    expect(again).toMatchObject({ pauses: 1, paused: 60_000, pausedAt: null });
    expect(questionTime(again, at(75))).toBe(15_000);
  });

  it('stands still while the answer is shown, or the app is closed', () => {
    const revealed = stopped(begun(), at(10));
    expect(questionTime(revealed, at(500))).toBe(10_000);
    expect(questionTime(running(revealed, at(500)), at(505))).toBe(15_000);
    expect(running(revealed, at(500)).pauses).toBe(0);
  });

  it('gives each answer as practice, with what was missed, and is over after the last', () => {
    const first = answerInterview(begun(), said, at(30));
    expect(first.happenings).toEqual([
      { kind: 'practice', card: 'a', grade: 3, duration: 30_000, typed: 12, missed: ['p1'] },
    ]);
    expect(isOver(first.interview)).toBe(false);
    const plain = { ...said, missed: [], prints: [], typed: 0, remark: '' };
    const last = answerInterview(first.interview, plain, at(40));
    expect(last.happenings).toEqual([{ kind: 'practice', card: 'b', grade: 3, duration: 10_000 }]);
    expect(isOver(last.interview)).toBe(true);
    expect(() => answerInterview(last.interview, said, at(50))).toThrow(RangeError);
  });

  it('is the same after it was kept as JSON, and takes nothing else for one', () => {
    const kept = answerInterview(pauseInterview(begun(), at(1)), said, at(30)).interview;
    expect(interviewOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(interviewOf(value)).toBeNull();
      }),
    );
    for (const key of Object.keys(kept)) expect(interviewOf({ ...kept, [key]: {} })).toBeNull();
  });
});

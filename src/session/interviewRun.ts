import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { Grade } from '../memory/engine';

/** How a mock interview was set up. */
export interface InterviewSetup {
  /** Text of its scope. */
  readonly scope: string;
  /** What a person reads of the scope. */
  readonly name: string;
  /** 0: without a limit. */
  readonly minutes: number;
  readonly question: 'both' | 'first' | 'second';
  readonly answer: 'both' | 'first' | 'second';
  readonly seed: string;
  /** ms since 1970; names it. */
  readonly begun: number;
}

export interface InterviewAnswer {
  readonly card: CardId;
  readonly grade: Grade;
  readonly ms: number;
  readonly points: number;
  /** Words of the key points that were not said. */
  readonly missed: readonly string[];
  readonly remark: string;
}

/** A mock interview on its way: a read-only value that can be kept as JSON. */
export interface Interview {
  readonly setup: InterviewSetup;
  /** In the order in which they are asked; as many are behind as there are answers. */
  readonly ids: readonly CardId[];
  readonly answers: readonly InterviewAnswer[];
  /** Time on the question on the screen until `since`, ms. */
  readonly spent: number;
  /** Since when that clock runs, ms since 1970; null: it is stopped. */
  readonly since: number | null;
  /** How often and how long it was paused. */
  readonly pauses: number;
  readonly paused: number;
  readonly pausedAt: number | null;
}

export function beginInterview(setup: InterviewSetup, ids: readonly CardId[]): Interview {
  return {
    setup,
    ids,
    answers: [],
    spent: 0,
    since: setup.begun,
    pauses: 0,
    paused: 0,
    pausedAt: null,
  };
}

/** Time on the question on the screen, ms. */
export function questionTime({ spent, since }: Interview, at: number): number {
  return spent + (since === null ? 0 : Math.max(0, at - since));
}

/** Time on all questions so far, ms. */
export function wholeTime(interview: Interview, at: number): number {
  return interview.answers.reduce((sum, { ms }) => sum + ms, questionTime(interview, at));
}

/** A pause that the person takes; it is counted. */
export function pauseInterview(interview: Interview, at: number): Interview {
  if (interview.pausedAt !== null) return interview;
  return { ...stopped(interview, at), pauses: interview.pauses + 1, pausedAt: at };
}

/** The clock stops since the question is off the screen: closed, or revealed. */
export function stopped(interview: Interview, at: number): Interview {
  return { ...interview, spent: questionTime(interview, at), since: null };
}

/** The clock runs, after a pause or when it is opened again. */
export function running(interview: Interview, at: number): Interview {
  const paused = interview.pausedAt === null ? 0 : Math.max(0, at - interview.pausedAt);
  return { ...stopped(interview, at), since: at, paused: interview.paused + paused, pausedAt: null };
}

/** The answer to the question on the screen, and the practice to append. The clock of the next one runs. */
export function answerInterview(
  interview: Interview,
  answer: Omit<InterviewAnswer, 'card' | 'ms'> & {
    readonly prints: readonly string[];
    readonly typed: number;
  },
  at: number,
): { readonly interview: Interview; readonly happenings: readonly Happening[] } {
  const card = interview.ids[interview.answers.length];
  if (card === undefined) throw new RangeError('the interview is over');
  const { grade, points, missed, remark, prints, typed } = answer;
  const ms = questionTime(interview, at);
  return {
    interview: {
      ...interview,
      answers: [...interview.answers, { card, grade, ms, points, missed, remark }],
      spent: 0,
      since: at,
    },
    happenings: [
      {
        kind: 'practice',
        card,
        grade,
        duration: ms,
        ...(typed > 0 ? { typed } : {}),
        ...(prints.length > 0 ? { missed: prints } : {}),
      },
    ],
  };
}

export function isOver({ ids, answers }: Interview): boolean {
  return answers.length >= ids.length;
}

/** From what was kept; null: it is none. */
export function interviewOf(kept: unknown): Interview | null {
  return isInterview(kept) ? kept : null;
}

function isInterview(kept: unknown): kept is Interview {
  if (!isObject(kept) || !isObject(kept['setup'])) return false;
  const { setup, ids, answers } = kept;
  return (
    ['scope', 'name', 'seed'].every((key) => typeof setup[key] === 'string') &&
    ['minutes', 'begun'].every((key) => Number.isFinite(setup[key])) &&
    ['question', 'answer'].every((key) => ['both', 'first', 'second'].includes(String(setup[key]))) &&
    ['spent', 'pauses', 'paused'].every((key) => Number.isFinite(kept[key])) &&
    ['since', 'pausedAt'].every((key) => kept[key] === null || Number.isFinite(kept[key])) &&
    isTexts(ids) &&
    Array.isArray(answers) &&
    answers.every(isAnswer)
  );
}

function isAnswer(kept: unknown): boolean {
  return (
    isObject(kept) &&
    typeof kept['card'] === 'string' &&
    typeof kept['remark'] === 'string' &&
    [1, 2, 3, 4].includes(Number(kept['grade'])) &&
    ['ms', 'points'].every((key) => Number.isFinite(kept[key])) &&
    isTexts(kept['missed'])
  );
}

function isTexts(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((text) => typeof text === 'string');
}

function isObject(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null;
}

import type { Happening, Json } from '../journal/event';
import { choiceOf } from '../journal/choices';
import type { Journal } from '../journal/journal';
import type { Library } from '../library/library';
import type { Interview, InterviewAnswer } from './interviewRun';
import { answerNotes } from './answerNotes';
import { resultOf, type Reread } from './result';
import { categoryOf } from './whereItStands';

/** One bar of a report. */
export interface Tally {
  readonly name: string;
  readonly asked: number;
  readonly known: number;
  readonly ms: number;
}

/** An interview as the journal keeps it. */
export interface PastInterview extends Omit<Tally, 'name'> {
  /** ms since 1970. */
  readonly begun: number;
  readonly scope: string;
}

export interface InterviewReport extends Omit<Tally, 'name'> {
  readonly paused: number;
  /** '' is the questions without a category. */
  readonly categories: readonly Tally[];
  readonly topics: readonly Tally[];
  readonly reread: readonly Reread[];
  /** Answers that were forgotten or hard, or lack a key point. */
  readonly missed: readonly InterviewAnswer[];
}

export function reportOf(interview: Interview, library: Pick<Library, 'card' | 'topics'>): InterviewReport {
  const { answers, paused } = interview;
  const categories = new Map<string, InterviewAnswer[]>();
  const topics = new Map<string, InterviewAnswer[]>();
  for (const answer of answers) {
    const card = library.card(answer.card);
    if (card === null) continue;
    put(categories, categoryOf(card) ?? '', answer);
    for (const { name } of answerNotes(card, library.topics)) put(topics, name, answer);
  }
  const marks = answers.map(({ card, grade, ms }) => ({
    kind: 'practice' as const,
    card,
    grade,
    at: interview.setup.begun,
    duration: ms,
    suspended: false,
  }));
  return {
    ...tally('', answers),
    paused,
    categories: tallies(categories),
    topics: tallies(topics),
    reread: resultOf(marks, library).reread,
    missed: answers.filter(({ grade, missed }) => grade <= 2 || missed.length > 0),
  };
}

function put(groups: Map<string, InterviewAnswer[]>, name: string, answer: InterviewAnswer): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [answer]);
  else group.push(answer);
}

function tallies(groups: ReadonlyMap<string, readonly InterviewAnswer[]>): readonly Tally[] {
  return [...groups].map(([name, answers]) => tally(name, answers));
}

function tally(name: string, answers: readonly InterviewAnswer[]): Tally {
  return {
    name,
    asked: answers.length,
    known: answers.filter(({ grade }) => grade > 1).length,
    ms: answers.reduce((sum, { ms }) => sum + ms, 0),
  };
}

const prefix = 'interview ';

/** What the journal keeps of an interview that is over, by the time at which it was begun. */
export function interviewKept(interview: Interview): Happening {
  const { asked, known, ms } = tally('', interview.answers);
  const { begun, scope, seed } = interview.setup;
  return choiceOf(`${prefix}${begun}`, { scope, seed, asked, known, ms });
}

/** The last `most` interviews that the journal keeps, oldest first. */
export function pastInterviews(journal: Pick<Journal, 'choices'>, most: number): readonly PastInterview[] {
  const past = journal.choices().flatMap(({ about, value }) => {
    const begun = about.startsWith(prefix) ? Number(about.slice(prefix.length)) : NaN;
    const read = Number.isFinite(begun) ? pastOf(value) : null;
    return read === null ? [] : [{ begun, ...read }];
  });
  return past.sort((a, b) => a.begun - b.begun).slice(-most);
}

function pastOf(value: Json): Omit<PastInterview, 'begun'> | null {
  if (typeof value !== 'object' || value === null || !('asked' in value)) return null;
  const { scope, asked, known, ms } = value;
  return typeof scope === 'string' &&
    typeof asked === 'number' &&
    typeof known === 'number' &&
    typeof ms === 'number' &&
    asked > 0
    ? { scope, asked, known, ms }
    : null;
}

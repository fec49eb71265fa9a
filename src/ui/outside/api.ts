import type { Happening } from '../../journal/event';
import { plainText } from '../../note/plainText';
import type { Card } from '../../library/library';
import { inScope } from '../../session/inScope';
import { parseScope } from '../../session/parseScope';
import { openQuiz } from '../quiz/quizCommands';
import { problemText } from '../quiz/scopeName';
import type { Viva } from '../viva';

/** A question, as other plugins see it. */
export interface ApiQuestion {
  readonly id: string;
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  readonly question: string;
  /** The share that is remembered now, 0…1; null: never reviewed. */
  readonly remembered: number | null;
}

/** A review that a person has just made. */
export interface ApiReview {
  readonly id: string;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly grade: 1 | 2 | 3 | 4;
}

/**
 * What other plugins and scripts can do: `app.plugins.plugins.viva.api`. A scope is text, as the picker takes it, the
 * whole vault without. A scope that is not understood throws a RangeError that says where and why.
 */
export interface VivaApi {
  /** Grows when something here changes its meaning. */
  readonly version: 1;
  /** False: the journal is not read yet, and nothing is known. */
  readonly ready: boolean;
  questions(scope?: string): readonly ApiQuestion[];
  dueCount(scope?: string): number;
  quiz(scope?: string): void;
  /** Practice is none. Gives what ends it. */
  onReview(call: (review: ApiReview) => void): () => void;
}

export function createApi(
  viva: Viva,
  onRecord: (call: (happenings: readonly Happening[]) => void) => () => void,
): VivaApi {
  const read = (text: string): ReturnType<typeof parseScope> & { readonly ok: true } => {
    const parsed = parseScope(text);
    if (!parsed.ok) throw new RangeError(problemText(viva.text, parsed.problem));
    return parsed;
  };
  const cards = (text: string): readonly Card[] =>
    inScope(viva.library, read(text).scope, { engine: viva.engine(), now: viva.now() });
  return {
    version: 1,
    get ready() {
      return viva.ready;
    },
    questions: (scope = '') =>
      cards(scope).map(({ id, found, memory }) => ({
        id,
        path: found.path,
        line: found.question.line,
        question: plainText(found.question.prompt),
        remembered: memory && viva.engine().retrievability(memory, viva.now()),
      })),
    dueCount: (scope = '') => cards(`due ${scope}`).length,
    quiz: (scope = '') => openQuiz(viva, read(scope).scope),
    onReview: (call) =>
      onRecord((happenings) => {
        for (const happening of happenings) {
          if (happening.kind === 'review') call({ id: happening.card, grade: happening.grade });
        }
      }),
  };
}

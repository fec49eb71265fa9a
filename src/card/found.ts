import type { Question } from '../note/question';
import type { Fingerprints } from './anchor';

/** A question as it stands in a note now, with what it is recognised by. */
export interface FoundQuestion {
  readonly path: string;
  readonly question: Question;
  /** 0 for the first of equal questions of the note, 1 for the second, … */
  readonly ordinal: number;
  readonly prints: Fingerprints;
}

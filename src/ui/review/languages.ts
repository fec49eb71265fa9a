import type { LanguageChoice } from '../../note/languages';

/** In which language a question is asked, and in which its answer is shown. */
export interface Languages {
  readonly question: LanguageChoice;
  readonly answer: LanguageChoice;
}

const NEXT: Readonly<Record<LanguageChoice, LanguageChoice>> = {
  both: 'first',
  first: 'second',
  second: 'both',
};

/** One key goes round: both, first, second. */
export function nextLanguages({ question }: Languages): Languages {
  const next = NEXT[question];
  return { question: next, answer: next };
}

import type { LanguageChoice } from '../../note/languages';
import type { Settings } from '../../journal/settings';
import type { Text } from '../text/text';

/** In which language a question is asked, and in which its answer is shown. */
export interface Languages {
  readonly question: LanguageChoice;
  readonly answer: LanguageChoice;
}

/** Those that are set. */
export function languagesSet({
  language,
  answerLanguage,
}: Pick<Settings, 'language' | 'answerLanguage'>): Languages {
  return { question: language, answer: answerLanguage === 'same' ? language : answerLanguage };
}

const ROUND: readonly Languages[] = [
  { question: 'both', answer: 'both' },
  { question: 'first', answer: 'first' },
  { question: 'second', answer: 'second' },
  { question: 'first', answer: 'second' },
  { question: 'second', answer: 'first' },
];

/** One key goes round: both, first, second, then asked in one and answered in the other. */
export function nextLanguages({ question, answer }: Languages): Languages {
  const exact = ROUND.findIndex((one) => one.question === question && one.answer === answer);
  const at = exact < 0 ? ROUND.findIndex((one) => one.question === question) : exact;
  return ROUND[(at + 1) % ROUND.length] ?? { question, answer };
}

export function languageText(text: Text, { question, answer }: Languages): string {
  const name = text(`option.${question}`);
  return question === answer ? name : `${name} → ${text(`option.${answer}`)}`;
}

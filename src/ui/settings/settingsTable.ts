import type { Settings, SettingKey } from '../../journal/settings';
import type { Json } from '../../journal/event';
import type { Text, TextKey } from '../text/text';
import { reviewRows } from './reviewRows';

/** One setting as a person sees it; what it may be stands in the journal's table under the same key. */
export interface SettingRow {
  readonly key: SettingKey;
  readonly name: TextKey;
  readonly desc: TextKey;
  /** What the choices of a list are called: a text of ours, or a name that is the same in every language. */
  readonly options?: Readonly<Record<string, TextKey | { readonly name: string }>>;
  /** What is wrong with a value that is one of the setting's values all the same; null: nothing. */
  readonly advice?: (text: Text, value: Json) => string | null;
  /** Due dates follow from it: a change is shown before it is made. */
  readonly previewed?: boolean;
  /** Shown only where this holds. */
  readonly when?: (settings: Settings) => boolean;
}

export interface SettingSection {
  readonly heading: TextKey;
  readonly rows: readonly SettingRow[];
  /** What stands below them. */
  readonly foot?: TextKey;
}

const LANGUAGES = { both: 'language.both', first: 'language.first', second: 'language.second' } as const;

const PAIRS = {
  auto: 'settings.languages-auto',
  'en de': { name: 'English – Deutsch' },
  'en fr': { name: 'English – Français' },
  'en es': { name: 'English – Español' },
  'en it': { name: 'English – Italiano' },
  'en pt': { name: 'English – Português' },
  'en nl': { name: 'English – Nederlands' },
  'en pl': { name: 'English – Polski' },
  'ru uk': { name: 'Русский – Українська' },
} as const;

/** What most people touch, in the order in which it is shown. */
export const settingSections: readonly SettingSection[] = [
  {
    heading: 'settings.review',
    rows: [
      { key: 'newPerDay', name: 'settings.new-per-day', desc: 'settings.new-per-day-desc' },
      { key: 'reviewsPerDay', name: 'settings.reviews-per-day', desc: 'settings.reviews-per-day-desc' },
      { key: 'retention', name: 'settings.retention', desc: 'settings.retention-desc', previewed: true },
      ...reviewRows,
      { key: 'language', name: 'settings.language', desc: 'settings.language-desc', options: LANGUAGES },
      {
        key: 'answerLanguage',
        name: 'settings.answer-language',
        desc: 'settings.answer-language-desc',
        options: { same: 'settings.same', ...LANGUAGES },
      },
      { key: 'quizCounts', name: 'settings.quiz-counts', desc: 'settings.quiz-counts-desc' },
    ],
  },
];

/** Where the history is, below where to look. */
export const historySections: readonly SettingSection[] = [
  {
    heading: 'history.heading',
    rows: [{ key: 'historyFolder', name: 'history.folder', desc: 'history.folder-desc' }],
    foot: 'history.sync',
  },
];

/** The rest, on a page of its own. */
export const advancedSections: readonly SettingSection[] = [
  {
    heading: 'settings.order',
    rows: [
      {
        key: 'reviewOrder',
        name: 'settings.review-order',
        desc: 'settings.review-order-desc',
        options: {
          due: 'settings.order-due',
          weakest: 'settings.order-weakest',
          random: 'settings.order-random',
          note: 'settings.order-note',
        },
      },
      {
        key: 'newOrder',
        name: 'settings.new-order',
        desc: 'settings.new-order-desc',
        options: {
          note: 'settings.order-note',
          random: 'settings.order-random',
          mixed: 'settings.order-mixed',
        },
      },
      { key: 'rolloverHour', name: 'settings.rollover', desc: 'settings.rollover-desc' },
    ],
  },
  {
    heading: 'settings.memory',
    rows: [
      {
        key: 'engine',
        name: 'settings.engine',
        desc: 'settings.engine-desc',
        options: { 'fsrs-6': { name: 'FSRS-6' }, 'fsrs-4': { name: 'FSRS v4' } },
        previewed: true,
      },
      {
        key: 'weights.fsrs-6',
        name: 'settings.weights',
        desc: 'settings.weights-desc',
        previewed: true,
        when: ({ engine }) => engine === 'fsrs-6',
      },
      {
        key: 'weights.fsrs-4',
        name: 'settings.weights',
        desc: 'settings.weights-desc',
        previewed: true,
        when: ({ engine }) => engine === 'fsrs-4',
      },
      { key: 'maximumInterval', name: 'settings.maximum-interval', desc: 'settings.maximum-interval-desc' },
      { key: 'learningSteps', name: 'settings.learning-steps', desc: 'settings.learning-steps-desc' },
      { key: 'relearningSteps', name: 'settings.relearning-steps', desc: 'settings.relearning-steps-desc' },
      { key: 'fuzz', name: 'settings.fuzz', desc: 'settings.fuzz-desc' },
    ],
  },
  {
    heading: 'settings.leeches',
    rows: [
      { key: 'leechLapses', name: 'settings.leech-lapses', desc: 'settings.leech-lapses-desc' },
      {
        key: 'leechAction',
        name: 'settings.leech-action',
        desc: 'settings.leech-action-desc',
        options: { mark: 'settings.leech-mark', suspend: 'settings.leech-suspend' },
      },
    ],
  },
  {
    heading: 'settings.two-languages',
    rows: [
      {
        key: 'languages',
        name: 'settings.languages',
        desc: 'settings.languages-desc',
        options: PAIRS,
      },
      { key: 'marks', name: 'settings.marks', desc: 'settings.marks-desc' },
    ],
  },
];

import type { Settings, SettingKey } from '../../journal/settings';
import type { Json } from '../../journal/event';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import { reviewRows } from './reviewRows';

/** What a setting is called: there is a sentence `setting.…`, and one behind it that describes it. */
type SettingName = Described<TextKey>;
type Described<K extends string> = K extends `setting.${infer Name}-desc` ? Name : never;

/** What a choice is called, wherever it can be chosen: there is a sentence `option.…`. */
type OptionName = Optional<TextKey>;
type Optional<K extends string> = K extends `option.${infer Name}` ? Name : never;

type WeightsKey = Extract<SettingKey, `weights.${string}`>;

/** One setting as a person sees it; what it may be stands in the journal's table under the same key. */
export interface SettingRow {
  readonly key: WeightsKey | (SettingKey & SettingName);
  /** The choices of a list. */
  readonly options?: readonly OptionName[];
  /** Choices that are called the same in every language. */
  readonly named?: Readonly<Record<string, string>>;
  /** What is wrong with a value that is one of the setting's values all the same; null: nothing. */
  readonly advice?: (viva: Viva, value: Json) => string | null;
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

const LANGUAGES = ['both', 'first', 'second'] as const;

const PAIRS = {
  'en de': 'English – Deutsch',
  'en fr': 'English – Français',
  'en es': 'English – Español',
  'en it': 'English – Italiano',
  'en pt': 'English – Português',
  'en nl': 'English – Nederlands',
  'en pl': 'English – Polski',
  'ru uk': 'Русский – Українська',
};

/** What most people touch, in the order in which it is shown. */
export const settingSections: readonly SettingSection[] = [
  {
    heading: 'settings.review',
    rows: [
      { key: 'newPerDay' },
      { key: 'reviewsPerDay' },
      { key: 'retention', previewed: true },
      ...reviewRows,
      { key: 'language', options: LANGUAGES },
      {
        key: 'answerLanguage',
        options: ['same', ...LANGUAGES],
      },
      { key: 'quizCounts' },
    ],
  },
];

/** Where the history is, below where to look. */
export const historySections: readonly SettingSection[] = [
  {
    heading: 'history.heading',
    rows: [{ key: 'historyFolder', advice: adviceOnFolder }],
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
        options: ['due', 'weakest', 'random', 'note'],
      },
      {
        key: 'newOrder',
        options: ['note', 'random', 'mixed'],
      },
      { key: 'rolloverHour' },
    ],
  },
  {
    heading: 'settings.memory',
    rows: [
      {
        key: 'engine',
        named: { 'fsrs-6': 'FSRS-6', 'fsrs-4': 'FSRS v4' },
        previewed: true,
      },
      {
        key: 'weights.fsrs-6',
        previewed: true,
        when: ({ engine }) => engine === 'fsrs-6',
      },
      {
        key: 'weights.fsrs-4',
        previewed: true,
        when: ({ engine }) => engine === 'fsrs-4',
      },
      { key: 'maximumInterval' },
      { key: 'learningSteps' },
      { key: 'relearningSteps' },
      { key: 'fuzz' },
    ],
  },
  {
    heading: 'settings.leeches',
    rows: [
      { key: 'leechLapses' },
      {
        key: 'leechAction',
        options: ['mark', 'suspend'],
      },
    ],
  },
  {
    heading: 'settings.two-languages',
    rows: [
      {
        key: 'languages',
        options: ['auto'],
        named: PAIRS,
      },
      { key: 'marks' },
    ],
  },
];

export function nameOf({ key }: SettingRow): SettingName {
  return key === 'weights.fsrs-6' || key === 'weights.fsrs-4' ? 'weights' : key;
}

/** A folder cannot be where a note or another file is, nor in one. */
function adviceOnFolder({ app, text }: Viva, value: Json): string | null {
  const names = typeof value === 'string' ? value.split('/') : [];
  const paths = names.map((_, index) => names.slice(0, index + 1).join('/'));
  const path = paths.find((each) => app.vault.getFileByPath(each));
  return path === undefined ? null : text('history.is-file', { path });
}

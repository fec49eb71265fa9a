import type { Happening, Json } from './event';
import type { Journal } from './journal';
import { sameJson } from './json';
import { choice, flag, number, numbers, type Setting, text, texts, weights } from './setting';

/** What a person can set. Minutes for steps, days for intervals. */
export interface Settings {
  readonly engine: 'fsrs-6' | 'fsrs-4';
  /** The share to be remembered when a card comes due. */
  readonly retention: number;
  readonly maximumInterval: number;
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly fuzz: boolean;
  /** null: the published defaults. */
  readonly 'weights.fsrs-6': readonly number[] | null;
  readonly 'weights.fsrs-4': readonly number[] | null;
  /** The hour at which a study day begins. */
  readonly rolloverHour: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly reviewOrder: 'due' | 'weakest' | 'random' | 'note';
  readonly newOrder: 'note' | 'random' | 'mixed';
  /** Forgotten so many times after it was learnt, a card is a leech. */
  readonly leechLapses: number;
  readonly leechAction: 'mark' | 'suspend';
  readonly language: 'both' | 'first' | 'second';
  readonly answerLanguage: 'same' | 'both' | 'first' | 'second';
  /** The two languages of notes in one script; `auto`: told question by question. */
  readonly languages: (typeof languagePairs)[number];
  readonly leaveOutFolders: readonly string[];
  readonly leaveOutTags: readonly string[];
  readonly leaveOutNotes: readonly string[];
  /** Templates and excluded files, as the app's own settings name them, are left out too. */
  readonly leaveOutExcluded: boolean;
  /** Where these name anything, all other notes are left out. */
  readonly onlyFolders: readonly string[];
  readonly onlyTags: readonly string[];
  readonly onlyNotes: readonly string[];
  /** Names of shapes that are read besides those that always are. */
  readonly shapes: readonly string[];
  /** The folder of the vault that keeps the history too; '' is none. */
  readonly historyFolder: string;
  /** A card that is due and asked in a quiz is reviewed, not practised. */
  readonly quizCounts: boolean;
  /** Quiet marks at the questions of a note. */
  readonly marks: boolean;
  /** Two grades to choose from, *again* and *good*, or all four. */
  readonly gradeButtons: 'four' | 'two';
  /** A long answer is revealed part by part. */
  readonly byPart: boolean;
  /** The lists of an answer are shown as key points to tick off. */
  readonly keyPoints: boolean;
  /** Where a question stands is not shown before its answer. */
  readonly hidePlace: boolean;
  /** Left is *again* and right is *good*, on a touch screen. */
  readonly swipe: boolean;
  /** The answer is written down before it is revealed. */
  readonly typed: boolean;
  /** How long a question has been on the screen is shown. */
  readonly timer: boolean;
  /** Keys that do something else than usual, one action a line: `bury: X`. */
  readonly keys: readonly string[];
}

export type SettingKey = keyof Settings;

/** The pairs that can be set for all notes; a note can name any two. */
const languagePairs = [
  'auto',
  'en de',
  'en fr',
  'en es',
  'en it',
  'en pt',
  'en nl',
  'en pl',
  'ru uk',
] as const;

const minutesOfStep = { min: 1, max: 24 * 60, most: 20 };
const perDay = { min: 0, max: 9_999, whole: true };

/** Every setting, as data. */
export const settingTable: { readonly [K in SettingKey]: Setting<Settings[K]> } = {
  engine: choice('fsrs-6', ['fsrs-6', 'fsrs-4']),
  retention: number(0.9, { min: 0.7, max: 0.99, whole: false }),
  maximumInterval: number(36_500, { min: 1, max: 36_500, whole: true }),
  learningSteps: numbers([1, 10], minutesOfStep),
  relearningSteps: numbers([10], minutesOfStep),
  fuzz: flag(true),
  'weights.fsrs-6': weights(21),
  'weights.fsrs-4': weights(17),
  rolloverHour: number(4, { min: 0, max: 23, whole: true }),
  newPerDay: number(20, perDay),
  reviewsPerDay: number(200, perDay),
  reviewOrder: choice('due', ['due', 'weakest', 'random', 'note']),
  newOrder: choice('note', ['note', 'random', 'mixed']),
  leechLapses: number(8, { min: 2, max: 99, whole: true }),
  leechAction: choice('mark', ['mark', 'suspend']),
  language: choice('both', ['both', 'first', 'second']),
  answerLanguage: choice('same', ['same', 'both', 'first', 'second']),
  languages: choice('auto', languagePairs),
  leaveOutFolders: texts(),
  leaveOutTags: texts(),
  leaveOutNotes: texts(),
  leaveOutExcluded: flag(true),
  onlyFolders: texts(),
  onlyTags: texts(),
  onlyNotes: texts(),
  shapes: texts(),
  historyFolder: text(''),
  quizCounts: flag(false),
  marks: flag(true),
  gradeButtons: choice('four', ['four', 'two']),
  byPart: flag(true),
  keyPoints: flag(false),
  hidePlace: flag(false),
  swipe: flag(false),
  typed: flag(false),
  timer: flag(false),
  keys: texts(),
};

/** A stored value that is none of its setting: the default holds until the person sets another. */
export interface SettingProblem {
  readonly key: SettingKey;
  readonly stored: Json;
}

export interface SettingsRead {
  readonly values: Settings;
  readonly problems: readonly SettingProblem[];
}

export function readSettings(journal: Pick<Journal, 'setting'>): SettingsRead {
  const problems: SettingProblem[] = [];
  const read = <K extends SettingKey>(key: K): Settings[K] => {
    const { fallback, parse }: Setting<Settings[K]> = settingTable[key];
    const stored = journal.setting(key);
    if (stored === undefined) return fallback;
    const value = parse(stored);
    if (value !== undefined) return value;
    problems.push({ key, stored });
    return fallback;
  };
  const values: Settings = {
    engine: read('engine'),
    retention: read('retention'),
    maximumInterval: read('maximumInterval'),
    learningSteps: read('learningSteps'),
    relearningSteps: read('relearningSteps'),
    fuzz: read('fuzz'),
    'weights.fsrs-6': read('weights.fsrs-6'),
    'weights.fsrs-4': read('weights.fsrs-4'),
    rolloverHour: read('rolloverHour'),
    newPerDay: read('newPerDay'),
    reviewsPerDay: read('reviewsPerDay'),
    reviewOrder: read('reviewOrder'),
    newOrder: read('newOrder'),
    leechLapses: read('leechLapses'),
    leechAction: read('leechAction'),
    language: read('language'),
    answerLanguage: read('answerLanguage'),
    languages: read('languages'),
    leaveOutFolders: read('leaveOutFolders'),
    leaveOutTags: read('leaveOutTags'),
    leaveOutNotes: read('leaveOutNotes'),
    leaveOutExcluded: read('leaveOutExcluded'),
    onlyFolders: read('onlyFolders'),
    onlyTags: read('onlyTags'),
    onlyNotes: read('onlyNotes'),
    shapes: read('shapes'),
    historyFolder: read('historyFolder'),
    quizCounts: read('quizCounts'),
    marks: read('marks'),
    gradeButtons: read('gradeButtons'),
    byPart: read('byPart'),
    keyPoints: read('keyPoints'),
    hidePlace: read('hidePlace'),
    swipe: read('swipe'),
    typed: read('typed'),
    timer: read('timer'),
    keys: read('keys'),
  };
  return { values, problems };
}

/** What to append when a person sets a value. A value that is the default is not stored: null stands for it. */
export function settingChange<K extends SettingKey>(
  key: K,
  value: Settings[K],
): Extract<Happening, { readonly kind: 'set' }> {
  const { fallback }: Setting<Settings[K]> = settingTable[key];
  return { kind: 'set', key, scope: '', value: sameJson(value, fallback) ? null : value };
}

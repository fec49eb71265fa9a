import type { App } from 'obsidian';
import type { Happening } from '../journal/event';
import type { SettingKey, Settings } from '../journal/settings';
import type { Store } from '../journal/store';
import type { LeftOut } from '../library/leftOut';
import type { Library } from '../library/library';
import type { Engine } from '../memory/engine';
import type { Rules } from '../memory/rules';
import type { StudyTime } from '../memory/studyDay';
import type { Arrangements } from '../session/arrangements';
import type { Standpoint } from '../session/place';
import type { Ready } from '../session/readyToday';
import type { Excluded } from './ports/excluded';
import type { SetHappening } from '../session/ruleChange';
import type { Text } from './text/text';

/** What the views stand on. Made once in `main.ts` and handed on. */
export interface Viva {
  readonly app: App;
  readonly text: Text;
  readonly store: Store;
  readonly library: Library;
  /** The journal is read; before that nothing can be shown. */
  readonly ready: boolean;
  /** The same object until a setting changes. */
  settings(): Settings;
  /** Nothing is stored where it equals what holds already. */
  set<K extends SettingKey>(key: K, value: Settings[K]): void;
  /** The same object until its settings change. */
  engine(): Engine;
  /** The rules for a question whose card was last reviewed then (stamp); `Infinity`: those of its next review. */
  rules(found: Standpoint, lastReview: number): Rules;
  /** The rules as they would be if this happened now; what would be the same is the same object. */
  rulesWith(happenings: readonly SetHappening[]): Viva['rules'];
  /** The same object until something of it changes. */
  arrangements(): Arrangements;
  /** What the dates that are still to come ask for today; the same through the day. */
  plans(): readonly Ready[];
  /** What is left out now: by the person, and by the app's own settings. */
  leftOut(): LeftOut;
  /** What the app's own settings leave aside, as it was read last. */
  excluded(): Excluded;
  /** Looks whether another device or the app's own settings changed something: nobody tells. */
  lookAgain(): Promise<void>;
  now(): StudyTime;
  /** The person has said *start*: questions may come due. */
  started(): boolean;
  start(): void;
  /** Appends what happened, with what has to be remembered of the cards it concerns. False: nothing can be saved. */
  record(happenings: readonly Happening[]): boolean;
  /** Saves, and remembers where changed questions stand now. */
  save(): Promise<void>;
  /** Called after each change of journal, library or readiness. Gives what ends it. */
  onChange(call: () => void): () => void;
}

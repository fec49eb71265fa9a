import { getLanguage, Notice, type App, type Plugin } from 'obsidian';
import type { Happening } from '../journal/event';
import { openStore } from '../journal/openStore';
import { readSettings, settingChange, type SettingKey, type Settings } from '../journal/settings';
import { sameJson } from '../journal/json';
import { shadowInIdb } from '../journal/shadowIdb';
import type { Store } from '../journal/store';
import { createChosenReader } from '../library/chosenReader';
import { createLibrary } from '../library/createLibrary';
import type { LeftOut } from '../library/leftOut';
import type { Library } from '../library/library';
import type { Engine } from '../memory/engine';
import type { Rules } from '../memory/rules';
import { studyDayOf, studyTime, type StudyTime } from '../memory/studyDay';
import type { Arrangements } from '../session/arrangements';
import type { Ready } from '../session/readyToday';
import type { SetHappening } from '../session/ruleChange';
import { Arranged } from './arranged';
import { tellNotices } from './notices';
import { Plans } from './plan/plans';
import { deviceId } from './ports/device';
import { diskOfPlugin } from './ports/diskOfPlugin';
import { readExcluded, type Excluded } from './ports/excluded';
import { folderOfVault } from './ports/folderOfVault';
import { paceOfWindow, runtimeOfWindow } from './ports/runtimeOfWindow';
import { vaultOfApp } from './ports/vaultOfApp';
import { Reading } from './reading';
import { createText, type Text } from './text/text';
import type { Viva } from './viva';
import { leftOutNow } from './where/places';

/** How long after a note changed the journal is told where its questions stand now. */
const ANCHORS_AFTER_MS = 10_000;

/** While its name is being typed, the history folder must not be made for each letter. */
const FOLDER_AFTER_MS = 3_000;

/** Everything Viva is made of, put together for the app. */
export class PluginViva implements Viva {
  readonly app: App;
  readonly text: Text = createText(getLanguage());
  readonly store: Store;
  readonly library: Library;

  readonly #reading = new Reading(
    () => this.store.journal,
    () => this.leftOut(),
  );
  readonly #arranged = new Arranged(() => this.store.journal);
  readonly #planner = new Plans(this);
  #loaded = false;
  #excludedNow: Excluded = { folders: [], filters: [] };
  readonly #listeners = new Set<() => void>();
  readonly #recordListeners = new Set<(happenings: readonly Happening[]) => void>();
  readonly #shadow: ReturnType<typeof shadowInIdb>;
  #cached: { readonly revision: number; readonly settings: Settings } | null = null;
  #anchorTimer = 0;
  #historyFolder = '';
  #folderTimer = 0;

  constructor(plugin: Plugin) {
    const app = (this.app = plugin.app);
    const device = deviceId(app);
    const folder = plugin.manifest.dir ?? `${app.vault.configDir}/plugins/${plugin.manifest.id}`;
    this.#shadow = shadowInIdb(`viva-${device}`);
    this.store = openStore(
      { disk: diskOfPlugin(app, folder), shadow: this.#shadow, runtime: runtimeOfWindow() },
      { device, dayOf: (at, rolloverHour) => studyDayOf(at, offsetAt(at), rolloverHour) },
    );
    this.library = createLibrary({
      vault: vaultOfApp(app),
      pace: paceOfWindow(),
      reader: createChosenReader(() => this.#reading.choices()),
      journal: () => this.store.journal,
      rules: (found, lastReview) => this.rules(found, lastReview),
      leftOut: () => this.leftOut(),
    });
    this.store.onNotice(tellNotices(this.text));
    this.store.onChange(() => {
      this.#useHistoryFolder();
      this.#reading.tell(this.library);
      this.library.journalChanged();
      this.#changed();
    });
    this.library.onChange(() => {
      this.#changed();
      this.#rememberSoon();
    });
  }

  get ready(): boolean {
    return this.#loaded;
  }

  /** Reads the journal, then the vault. To be called when the layout is ready. */
  async begin(): Promise<void> {
    try {
      await this.store.load();
      await this.store.layoutReady();
      await this.#lookAtExcluded();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      new Notice(this.text('notice.load-failed', { reason }), 0);
      return;
    }
    this.#loaded = true;
    this.#changed();
    await this.library.build();
  }

  /** Saves what is not saved yet. */
  async end(): Promise<void> {
    window.clearTimeout(this.#anchorTimer);
    window.clearTimeout(this.#folderTimer);
    this.#rememberAnchors();
    this.#listeners.clear();
    await this.store.close();
    await this.#shadow.close();
  }

  settings(): Settings {
    const { journal } = this.store;
    if (this.#cached?.revision !== journal.revision) {
      const settings = readSettings(journal).values;
      const same = this.#cached !== null && sameSettings(this.#cached.settings, settings);
      this.#cached = {
        revision: journal.revision,
        settings: same && this.#cached ? this.#cached.settings : settings,
      };
    }
    return this.#cached.settings;
  }

  set<K extends SettingKey>(key: K, value: Settings[K]): void {
    if (sameJson(this.settings()[key], value)) return;
    this.#append([settingChange(key, value)]);
  }

  leftOut(): LeftOut {
    return leftOutNow(this.settings(), this.#excludedNow);
  }

  excluded(): Excluded {
    return this.#excludedNow;
  }

  async lookAgain(): Promise<void> {
    await this.#lookAtExcluded();
    await this.store.lookAgain();
  }

  async #lookAtExcluded(): Promise<void> {
    const excluded = await readExcluded(this.app);
    if (JSON.stringify(excluded) === JSON.stringify(this.#excludedNow)) return;
    this.#excludedNow = excluded;
    this.#reading.tell(this.library);
    this.#changed();
  }

  engine(): Engine {
    return this.#arranged.engine();
  }

  rules(...[found, lastReview]: Parameters<Viva['rules']>): Rules {
    return this.#arranged.for(found, lastReview);
  }

  rulesWith(happenings: readonly SetHappening[]): Viva['rules'] {
    const book = this.#arranged.with(happenings, this.now().day);
    return (...where) => book.for(...where);
  }

  plans(): readonly Ready[] {
    return this.#planner.today();
  }

  arrangements(): Arrangements {
    return this.#arranged.now();
  }

  now(): StudyTime {
    const at = Date.now();
    return studyTime(at, offsetAt(at), this.settings().rolloverHour);
  }

  started(): boolean {
    return this.store.journal.choice('start') === true;
  }

  start(): void {
    this.#append([{ kind: 'choice', about: 'start', value: true }]);
  }

  record(happenings: readonly Happening[]): boolean {
    const recorded = this.#append([...happenings, ...this.library.anchorsFor(happenings)]);
    if (recorded) for (const call of [...this.#recordListeners]) call(happenings);
    return recorded;
  }

  /** Called after what happened here was appended. Gives what ends it. */
  onRecord(call: (happenings: readonly Happening[]) => void): () => void {
    this.#recordListeners.add(call);
    return () => this.#recordListeners.delete(call);
  }

  async save(): Promise<void> {
    this.#rememberAnchors();
    await this.store.flush();
  }

  onChange(call: () => void): () => void {
    this.#listeners.add(call);
    return () => this.#listeners.delete(call);
  }

  #append(happenings: readonly Happening[]): boolean {
    if (!this.store.writable) {
      new Notice(this.text('notice.newer-format'));
      return false;
    }
    this.store.append(...happenings);
    return true;
  }

  /** The third home is where the settings say, which may come from another device. */
  #useHistoryFolder(): void {
    const { historyFolder } = this.settings();
    if (historyFolder === this.#historyFolder) return;
    this.#historyFolder = historyFolder;
    window.clearTimeout(this.#folderTimer);
    this.#folderTimer = window.setTimeout(() => {
      void this.store.useFolder(historyFolder === '' ? null : folderOfVault(this.app, historyFolder));
    }, FOLDER_AFTER_MS);
  }

  #rememberSoon(): void {
    window.clearTimeout(this.#anchorTimer);
    this.#anchorTimer = window.setTimeout(() => this.#rememberAnchors(), ANCHORS_AFTER_MS);
  }

  #rememberAnchors(): void {
    if (!this.#loaded || !this.store.writable) return;
    const anchors = this.library.changedAnchors();
    if (anchors.length > 0) this.store.append(...anchors);
  }

  #changed(): void {
    for (const call of [...this.#listeners]) call();
  }
}

/** Minutes east of UTC at a time. */
function offsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** Both are written key by key in the same order. */
function sameSettings(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

import type { App } from '../app/app';
import type { Plugin } from '../app/plugin';
import { requireApiVersion } from '../core/platform';
import { setIcon } from '../widgets/icon';
import { DeclaredSettings } from './declared';
import { isGroup, isPage, type SettingDefinitionItem, type SettingDefinitionPage } from './definitions';

const DECLARATIVE_SINCE = '1.13.0';

export abstract class SettingTab {
  icon = 'settings';
  containerEl: HTMLElement = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  #drawn: DeclaredSettings | null = null;
  #leavePage: (() => void) | null = null;
  /** The name of the page that is open within the tab. */
  #page: string | null = null;

  constructor(public app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  update(): void {
    this.settingItems = this.getSettingDefinitions();
    if (!this.containerEl.isConnected || !this.#drawn) return;
    // The page that is open is found again by its name.
    const items = this.settingItems.flatMap((item) => (isGroup(item) ? (item.items ?? []) : [item]));
    const page = items.filter(isPage).find(({ name }) => name === this.#page);
    if (page) this.#open(page);
    else this._show();
  }

  getControlValue(key: string): unknown {
    return this.app.vault.getConfig(key);
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {
    throw new Error('Only the app writes its own settings.');
  }

  refreshDomState(): void {
    this.#drawn?.refresh();
  }

  /** Drawn by the plugin itself: in an older app, or when it declares nothing. */
  display(): void {
    // for subclasses
  }

  hide(): void {
    this.#leave();
    this.containerEl.empty();
  }

  /** Called by the settings window. */
  _show(): void {
    this.#leave();
    const items = requireApiVersion(DECLARATIVE_SINCE) ? this.getSettingDefinitions() : [];
    this.settingItems = items;
    if (items.length === 0) this.display();
    else this.#draw(this.containerEl, items);
  }

  #draw(el: HTMLElement, items: readonly SettingDefinitionItem[]): void {
    el.empty();
    this.#drawn = new DeclaredSettings(el, items, {
      values: this,
      vault: this.app.vault,
      open: (page) => this.#open(page),
    });
  }

  #open(page: SettingDefinitionPage): void {
    this.#leave();
    this.#page = page.name;
    this.containerEl.empty();
    const titlebar = this.containerEl.createDiv('setting-page-titlebar');
    const back = titlebar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
    setIcon(back, 'arrow-left');
    back.addEventListener('click', () => this._show());
    const own = page.page?.();
    titlebar.createSpan({ cls: 'setting-page-title', text: own?.title || page.name });
    if (own) {
      this.containerEl.append(own.rootEl);
      own.display();
      this.#leavePage = () => own.hide();
    } else {
      this.#draw(this.containerEl.createDiv(), page.items ?? []);
    }
  }

  #leave(): void {
    this.#leavePage?.();
    this.#leavePage = null;
    this.#page = null;
    this.#drawn?.close();
    this.#drawn = null;
  }
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    public plugin: Plugin,
  ) {
    super(app);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  /** Writes the whole of `plugin.settings` into data.json, as the app's own does. */
  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.plugin.settings = Object.assign({}, this.plugin.settings, { [key]: value });
    await this.plugin.saveData(this.plugin.settings);
  }
}

import type { App } from '../app/app';
import { setIcon } from '../widgets/icon';
import { Modal } from '../widgets/modal';
import type { SettingTab } from './tab';

interface Listed {
  id: string;
  name: string;
  tab: SettingTab;
}

/** The settings window, `app.setting`: not in obsidian.d.ts, but what plugins open. */
export class SettingsWindow extends Modal {
  activeTab: SettingTab | null = null;
  #tabs: Listed[] = [];
  readonly #navEl: HTMLElement;
  readonly #bodyEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.addClass('mod-settings');
    this.setTitle('Settings');
    this.#navEl = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { role: 'tablist' } });
    this.#bodyEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  /** Lists a plugin's tab, and asks it for its definitions once, for the search index that the app keeps. */
  _add(id: string, name: string, tab: SettingTab): void {
    this.#tabs.push({ id, name, tab });
    if (Reflect.has(tab, 'update')) tab.update();
  }

  _remove(tab: SettingTab): void {
    this.#tabs = this.#tabs.filter((each) => each.tab !== tab);
  }

  openTabById(id: string): SettingTab | null {
    const found = this.#tabs.find((each) => each.id === id);
    if (found) this.#show(found.tab);
    return found?.tab ?? null;
  }

  override onOpen(): void {
    this.#navEl.empty();
    for (const { name, tab } of this.#tabs) {
      const item = this.#navEl.createEl('button', { cls: 'vertical-tab-nav-item', attr: { role: 'tab' } });
      setIcon(item.createSpan('vertical-tab-nav-item-icon'), tab.icon);
      item.createSpan({ text: name });
      item.addEventListener('click', () => this.#show(tab));
    }
    const [first] = this.#tabs;
    if (this.activeTab) this.#show(this.activeTab);
    else if (first) this.#show(first.tab);
    else this.#bodyEl.setText('No plugin has settings.');
  }

  override onClose(): void {
    this.activeTab?.hide();
  }

  #show(tab: SettingTab): void {
    this.activeTab?.hide();
    this.activeTab = tab;
    const active = this.#tabs.findIndex((each) => each.tab === tab);
    [...this.#navEl.children].forEach((item, at) => {
      item.toggleClass('is-active', at === active);
      item.setAttr('aria-selected', at === active);
    });
    this.#bodyEl.replaceChildren(tab.containerEl);
    tab._show();
  }
}

import { missing } from '../core/missing';
import type { Vault } from '../vault/vault';
import { setIcon } from '../widgets/icon';
import { addControl, type Values } from './control';
import {
  isGroup,
  isPage,
  isVisible,
  now,
  type SettingDefinition,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
  type SettingDefinitionPage,
} from './definitions';
import { Setting, SettingGroup } from './setting';

/** What the drawing needs from its tab. */
export interface Drawing {
  values: Values;
  vault: Vault;
  open(page: SettingDefinitionPage): void;
}

/** Settings drawn from their definitions. `refresh` looks at every `visible` and `disabled` again, `close` cleans up. */
export class DeclaredSettings {
  readonly #refreshers: (() => void)[] = [];
  readonly #cleanups: (() => unknown)[] = [];

  constructor(
    private readonly el: HTMLElement,
    items: readonly SettingDefinitionItem[],
    private readonly drawing: Drawing,
  ) {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        this.#group(item);
        loose = null;
      } else {
        loose ??= new SettingGroup(el);
        this.#item(loose, item, [...loose.listEl.children].length);
      }
    }
  }

  refresh(): void {
    for (const refresh of this.#refreshers) refresh();
  }

  close(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.el.empty();
  }

  #group(definition: SettingDefinitionGroup): void {
    if (definition.onReorder) missing('SettingDefinitionList.onReorder');
    const { items = [], addItem, search } = definition;
    const group = new SettingGroup(this.el).addClass(...(definition.cls?.split(' ').filter(Boolean) ?? []));
    if (definition.heading !== undefined) group.setHeading(definition.heading);
    const rows = items.map((item, at) => this.#item(group, item, at, definition.onDelete));
    if (items.length === 0 && definition.emptyState !== undefined) {
      group.listEl.createDiv({ cls: 'setting-empty', text: definition.emptyState });
    }
    if (search) {
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? '').onChange((query) =>
          items.forEach((item, at) => {
            const always = isPage(item) || !now(item.searchable, true);
            rows[at]?.settingEl.toggle(isVisible(item) && (always || search.match(item, query)));
          }),
        ),
      );
    }
    for (const add of definition.extraButtons ?? []) group.addExtraButton(add);
    if (addItem) {
      group.addExtraButton((button) => {
        button.setIcon('plus').setTooltip(addItem.name);
        button.onClick(() => addItem.action(button.extraSettingsEl));
      });
    }
    this.#watch(() => group.groupEl.toggle(isVisible(definition)));
  }

  #item(
    group: SettingGroup,
    item: SettingDefinition | SettingDefinitionPage,
    index: number,
    onDelete?: (index: number) => void,
  ): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(item.desc);
    if (isPage(item)) this.#page(setting, item);
    else this.#definition(setting, group, item, index);
    if (onDelete) {
      setting.addExtraButton((button) =>
        button
          .setIcon('trash-2')
          .setTooltip('Delete')
          .onClick(() => onDelete(index)),
      );
    }
    this.#watch(() => setting.settingEl.toggle(isVisible(item)));
    return setting;
  }

  #definition(setting: Setting, group: SettingGroup, item: SettingDefinition, index: number): void {
    const { control, action, render } = item;
    if (control) {
      addControl(setting, control, this.drawing.values, this.drawing.vault);
      this.#watch(() => setting.setDisabled(now(control.disabled, false)));
    }
    if (action) {
      this.#clickable(setting, () => now(item.disabled, false) || action(setting.settingEl, index));
      this.#watch(() => setting.setDisabled(now(item.disabled, false)));
    }
    const cleanup = render?.(setting, group);
    if (typeof cleanup === 'function') this.#cleanups.push(() => void Reflect.apply(cleanup, undefined, []));
  }

  #page(setting: Setting, page: SettingDefinitionPage): void {
    const value = setting.controlEl.createSpan('setting-page-value');
    this.#watch(() => {
      value.setText(now(page.displayValue, ''));
      setting.settingEl.toggleClass('mod-warning', now(page.status, null) === 'warning');
    });
    this.#clickable(setting, () => this.drawing.open(page));
  }

  #clickable(setting: Setting, act: () => unknown): void {
    const { settingEl } = setting;
    settingEl.addClass('mod-clickable');
    settingEl.setAttrs({ role: 'button', tabindex: 0 });
    setIcon(setting.controlEl.createDiv('setting-item-chevron'), 'chevron-right');
    settingEl.addEventListener('click', () => void act());
    settingEl.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === settingEl) act();
    });
  }

  #watch(refresh: () => unknown): void {
    this.#refreshers.push(() => void refresh());
    refresh();
  }
}

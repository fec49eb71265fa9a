import {
  PluginSettingTab,
  requireApiVersion,
  type Plugin,
  type SettingDefinition,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
} from 'obsidian';
import { readSettings, settingTable, type SettingKey, type Settings } from '../../journal/settings';
import type { Viva } from '../viva';
import { controlOf, describe, parseContent, titleOf, valueText } from './content';
import { isTyped, shown } from './controls';
import { changeRow, placeList, planLists } from './lists';
import { actionNames } from './reviewRows';
import { RuleModal } from './ruleModal';
import { drawDefinitions } from './drawDefinitions';
import {
  advancedSections,
  historySections,
  settingSections,
  type SettingRow,
  type SettingSection,
} from './settingsTable';
import { shapeSettings, setShapeValue, shapeValue } from '../where/shapeSettings';
import { whereSettings } from '../where/whereSettings';
import { Typing } from './typing';

/** The settings, as one table. Values go through the journal, setting by setting. */
export class VivaSettingTab extends PluginSettingTab {
  override icon = 'graduation-cap';

  readonly #typing = new Typing<SettingKey>((key, content) => this.#keep(key, content));

  /** Ends what a drawing of ours has begun. */
  #tidy: () => void = () => undefined;

  constructor(
    plugin: Plugin,
    private readonly viva: Viva,
  ) {
    super(plugin.app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { text } = this.viva;
    if (!this.viva.ready) return [{ name: text('loading.journal') }];
    return [
      ...settingSections.map((section) => this.#group(section)),
      ...whereSettings(this.viva, this.#redraw),
      ...shapeSettings(this.viva, this.#redraw),
      ...historySections.map((section) => this.#group(section)),
      placeList(this.viva, this.#redraw),
      ...planLists(this.viva, this.#redraw),
      ...changeRow(this.viva, this.#redraw),
      {
        type: 'page',
        name: text('settings.advanced'),
        desc: text('settings.advanced-desc'),
        items: advancedSections.map((section) => this.#group(section)),
      },
    ];
  }

  override getControlValue(key: string): unknown {
    if (!isKey(key)) return shapeValue(this.viva, key);
    return this.#typing.contentOf(key) ?? shown(settingTable[key].control, this.#values()[key]);
  }

  /** The app tells of each letter: an event for each of them would be too many. */
  override setControlValue(key: string, content: unknown): void {
    if (!isKey(key)) setShapeValue(this.viva, key, content);
    else if (isTyped(settingTable[key].control)) this.#typing.type(key, content);
    else this.#keep(key, content);
  }

  override hide(): void {
    this.#tidy();
    this.#typing.endAll();
    super.hide();
  }

  /** The same table where the app does not draw it itself (before 1.13). */
  override display(): void {
    this.#draw();
  }

  #keep(key: SettingKey, content: unknown): void {
    const value = parseContent(key, content);
    if (value !== undefined) this.viva.set(key, value);
  }

  /** The table itself is another one by now. */
  readonly #redraw = (): void => {
    if (requireApiVersion('1.13.0')) this.update();
    else this.#draw();
  };

  #draw(): void {
    this.#tidy();
    this.#tidy = drawDefinitions(this.containerEl, this.getSettingDefinitions(), {
      find: this.viva.text('settings.find'),
      get: (key) => this.getControlValue(key),
      set: (key, content) => {
        if (!isKey(key)) setShapeValue(this.viva, key, content);
        else this.#keep(key, content);
      },
    });
  }

  #group({ heading, rows, foot }: SettingSection): SettingDefinitionGroup {
    const { text } = this.viva;
    return {
      type: 'group',
      heading: text(heading),
      items: [...rows.map((row) => this.#definition(row)), ...(foot ? [{ name: '', desc: text(foot) }] : [])],
    };
  }

  #definition(row: SettingRow): SettingDefinition {
    const { text, store } = this.viva;
    const { key, when } = row;
    const problem = readSettings(store.journal).problems.find((found) => found.key === key);
    const title = titleOf(text, row);
    const told = problem
      ? text('settings.invalid-stored', { name: title })
      : describe(text, row, actionNames);
    const value = this.#values()[key];
    const shared = { name: title, ...(when && { visible: () => when(this.#values()) }) };
    return row.previewed
      ? {
          ...shared,
          desc: `${text('rules.now', { value: valueText(text, row, value) })} ${told}`,
          action: () => new RuleModal(this.viva, row, this.#redraw).open(),
        }
      : { ...shared, desc: told, control: controlOf(this.viva, row, () => this.#typing.forget(key)) };
  }

  #values(): Settings {
    return this.viva.settings();
  }
}

function isKey(key: string): key is SettingKey {
  return Object.hasOwn(settingTable, key);
}

import {
  PluginSettingTab,
  requireApiVersion,
  type Plugin,
  type SettingDefinition,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
} from 'obsidian';
import type { Json } from '../../journal/event';
import { readSettings, settingTable, type SettingKey, type Settings } from '../../journal/settings';
import type { Setting as SettingKind } from '../../journal/setting';
import { checkWeights } from '../../memory/weights';
import type { Viva } from '../viva';
import { adviceOf, drawn, isTyped, readControl, shown } from './controls';
import { actionNames } from './reviewRows';
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

  private readonly typing = new Typing<SettingKey>((key, content) => this.keep(key, content));

  /** Ends what a drawing of ours has begun. */
  private tidy: () => void = () => undefined;

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
      ...settingSections.map((section) => this.group(section)),
      ...whereSettings(this.viva, () => this.redraw()),
      ...shapeSettings(this.viva, () => this.redraw()),
      ...historySections.map((section) => this.group(section)),
      {
        type: 'page',
        name: text('settings.advanced'),
        desc: text('settings.advanced-desc'),
        items: advancedSections.map((section) => this.group(section)),
      },
    ];
  }

  override getControlValue(key: string): unknown {
    if (!isKey(key)) return shapeValue(this.viva, key);
    return this.typing.contentOf(key) ?? shown(settingTable[key].control, this.values()[key]);
  }

  /** The app tells of each letter: an event for each of them would be too many. */
  override setControlValue(key: string, content: unknown): void {
    if (!isKey(key)) setShapeValue(this.viva, key, content);
    else if (isTyped(settingTable[key].control)) this.typing.type(key, content);
    else this.keep(key, content);
  }

  override hide(): void {
    this.tidy();
    this.typing.endAll();
    super.hide();
  }

  /** The same table where the app does not draw it itself (before 1.13). */
  override display(): void {
    this.draw();
  }

  private redraw(): void {
    if (requireApiVersion('1.13.0')) this.update();
    else this.draw();
  }

  private keep(key: SettingKey, content: unknown): void {
    const value = this.parse(key, content);
    if (value !== undefined) this.viva.set(key, value);
  }

  private draw(): void {
    this.tidy();
    this.tidy = drawDefinitions(this.containerEl, this.getSettingDefinitions(), {
      find: this.viva.text('settings.find'),
      get: (key) => this.getControlValue(key),
      set: (key, content) => {
        if (!isKey(key)) setShapeValue(this.viva, key, content);
        else this.keep(key, content);
        if (key === 'engine') this.draw();
      },
    });
  }

  private group({ heading, rows, foot }: SettingSection): SettingDefinitionGroup {
    const { text } = this.viva;
    return {
      type: 'group',
      heading: text(heading),
      items: [...rows.map((row) => this.definition(row)), ...(foot ? [{ name: '', desc: text(foot) }] : [])],
    };
  }

  private definition(row: SettingRow): SettingDefinition {
    const { text } = this.viva;
    const { key, name, desc, when } = row;
    const { control } = settingTable[key];
    const count = control.type === 'weights' ? control.count : 0;
    const problem = readSettings(this.viva.store.journal).problems.find((found) => found.key === key);
    const title = text(name);
    const told = problem
      ? text('settings.invalid-stored', { name: title })
      : text(desc, { count, actions: actionNames });
    return {
      name: title,
      desc: told,
      ...(when && { visible: () => when(this.values()) }),
      control: drawn(key, control, this.optionsOf(row), (content) => {
        const value = this.parse(key, content);
        if (value === undefined) return adviceOf(text, control);
        return row.advice?.(text, value) ?? undefined;
      }),
    };
  }

  private optionsOf({ options = {} }: SettingRow): Record<string, string> {
    return Object.fromEntries(
      Object.entries(options).map(([option, name]) => [
        option,
        typeof name === 'string' ? this.viva.text(name) : name.name,
      ]),
    );
  }

  /** undefined: the content is none of the setting's values. */
  private parse<K extends SettingKey>(key: K, content: unknown): Settings[K] | undefined {
    const kind: SettingKind<Settings[K]> = settingTable[key];
    const value: Json | undefined = readControl(kind.control, content);
    if (value === undefined) return undefined;
    if (value === null) return kind.control.type === 'weights' ? kind.fallback : undefined;
    const parsed = kind.parse(value);
    if (parsed === undefined || kind.control.type !== 'weights' || !Array.isArray(parsed)) return parsed;
    const weights: readonly number[] = parsed;
    return checkWeights(key === 'weights.fsrs-6' ? 'fsrs-6' : 'fsrs-4', weights) === null
      ? parsed
      : undefined;
  }

  private values(): Settings {
    return this.viva.settings();
  }
}

function isKey(key: string): key is SettingKey {
  return Object.hasOwn(settingTable, key);
}

import type { SettingControl } from 'obsidian';
import { settingTable, type SettingKey, type Settings } from '../../journal/settings';
import type { Setting as SettingKind } from '../../journal/setting';
import type { Json } from '../../journal/event';
import { checkWeights } from '../../memory/weights';
import type { Text } from '../text/text';
import type { Viva } from '../viva';
import { adviceOf, drawn, readControl } from './controls';
import { nameOf, type SettingRow } from './settingsTable';

/** The value that a control's content stands for; undefined: it is none of the setting's values. */
export function parseContent<K extends SettingKey>(key: K, content: unknown): Settings[K] | undefined {
  const kind: SettingKind<Settings[K]> = settingTable[key];
  const value: Json | undefined = readControl(kind.control, content);
  if (value === undefined) return undefined;
  if (value === null) return kind.control.type === 'weights' ? kind.fallback : undefined;
  const parsed = kind.parse(value);
  if (parsed === undefined || kind.control.type !== 'weights' || !Array.isArray(parsed)) return parsed;
  const weights: readonly number[] = parsed;
  return checkWeights(key === 'weights.fsrs-6' ? 'fsrs-6' : 'fsrs-4', weights) === null ? parsed : undefined;
}

/** The control of a row, with its choices by their names and its advice. `refused`: what is in it cannot be used. */
export function controlOf(viva: Viva, row: SettingRow, refused?: () => void): SettingControl {
  const { key } = row;
  const { text } = viva;
  const { control, fallback } = settingTable[key];
  return drawn(key, control, optionsOf(text, row), fallback, (content) => {
    const value = parseContent(key, content);
    const advice = value === undefined ? adviceOf(text, control) : row.advice?.(viva, value);
    if (advice) refused?.();
    return advice ?? undefined;
  });
}

/** What the choices of a list are called. */
export function optionsOf(text: Text, { options = [], named }: SettingRow): Record<string, string> {
  return { ...Object.fromEntries(options.map((option) => [option, text(`option.${option}`)])), ...named };
}

export function titleOf(text: Text, row: SettingRow): string {
  return text(`setting.${nameOf(row)}`);
}

/** The setting's description, filled in. */
export function describe(text: Text, row: SettingRow, actions: string): string {
  const { control } = settingTable[row.key];
  return text(`setting.${nameOf(row)}-desc`, {
    count: control.type === 'weights' ? control.count : 0,
    actions,
  });
}

/** A value as it is told in a sentence. */
export function valueText(text: Text, row: SettingRow, value: Json): string {
  if (typeof value === 'number') return `${Math.round(100 * value)} %`;
  if (typeof value === 'string') return optionsOf(text, row)[value] ?? value;
  return text(value === null ? 'rules.published' : 'rules.own');
}

import { missing } from '../core/missing';
import { TFile, TFolder } from '../vault/files';
import type { Vault } from '../vault/vault';
import type { TextComponent } from './components';
import {
  now,
  type FileControl,
  type FolderControl,
  type NumberControl,
  type SettingControl,
} from './definitions';
import type { Setting } from './setting';

/** Where a tab's values come from and go to. */
export interface Values {
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): unknown;
  refreshDomState(): void;
}

/** Puts a declared control into its row and keeps it in step with the tab's values. */
export function addControl(setting: Setting, control: SettingControl, values: Values, vault: Vault): void {
  const { key } = control;
  const stored = values.getControlValue(key) ?? control.defaultValue;
  const keep = async <V>(value: V, validate: ((value: V) => unknown) | undefined): Promise<void> => {
    const problem = await validate?.(value);
    setting.setErrorMessage(typeof problem === 'string' && problem !== '' ? problem : null);
    if (setting.errorEl) return;
    await values.setControlValue(key, value);
    values.refreshDomState();
  };
  const seed = async <V>(value: V, validate: ((value: V) => unknown) | undefined): Promise<V> => {
    const problem = await validate?.(value);
    if (typeof problem === 'string' && problem !== '') setting.setErrorMessage(problem);
    return value;
  };

  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) =>
        toggle.setValue(stored === true).onChange((value) => void keep(value, control.validate)),
      );
      break;
    case 'dropdown':
      setting.addDropdown((dropdown) => {
        const value = typeof stored === 'string' ? stored : (Object.keys(control.options)[0] ?? '');
        dropdown.addOptions(control.options).setValue(value);
        dropdown.onChange((chosen) => void keep(chosen, control.validate));
      });
      break;
    case 'slider':
      setting.addSlider((slider) => {
        slider.setLimits(control.min, control.max, control.step);
        slider.setValue(typeof stored === 'number' ? stored : control.min);
        slider.onChange((value) => void keep(value, control.validate));
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        const shown = createSpan({ cls: 'slider-value', text: slider.getValuePretty() });
        setting.controlEl.prepend(shown);
        slider.sliderEl.addEventListener('input', () => shown.setText(slider.getValuePretty()));
      });
      break;
    case 'number':
      setting.addText((text) => {
        describeNumber(text, control);
        text.setValue(typeof stored === 'number' ? String(stored) : '');
        text.onChange((written) => void keep(readNumber(written, control.defaultValue), control.validate));
        void seed(readNumber(text.getValue(), control.defaultValue), control.validate);
      });
      break;
    case 'textarea':
      setting.addTextArea((area) => {
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
        area.setValue(typeof stored === 'string' ? stored : '').setPlaceholder(control.placeholder ?? '');
        area.onChange((value) => void keep(value, control.validate));
        void seed(area.getValue(), control.validate);
      });
      break;
    case 'text':
    case 'file':
    case 'folder':
      setting.addText((text) => {
        if (control.type !== 'text') suggest(text, control, vault);
        text.setValue(typeof stored === 'string' ? stored : '').setPlaceholder(control.placeholder ?? '');
        text.onChange((value) => void keep(value, control.validate));
        void seed(text.getValue(), control.validate);
      });
      break;
    case 'color':
      missing('SettingColorControl');
  }
  setting.setDisabled(now(control.disabled, false));
}

function describeNumber(text: TextComponent, { min, max, step, placeholder }: NumberControl): void {
  text.inputEl.type = 'number';
  text.setPlaceholder(placeholder ?? '');
  if (min !== undefined) text.inputEl.min = String(min);
  if (max !== undefined) text.inputEl.max = String(max);
  if (step !== undefined) text.inputEl.step = String(step);
}

function readNumber(written: string, otherwise = 0): number {
  const value = written.trim() === '' ? NaN : Number(written);
  return Number.isNaN(value) ? otherwise : value;
}

function suggest(text: TextComponent, control: FileControl | FolderControl, vault: Vault): void {
  const list = createEl('datalist', { attr: { id: `suggest-${control.key}` } });
  for (const item of vault.getAllLoadedFiles()) {
    const fits =
      control.type === 'file'
        ? item instanceof TFile && (control.filter?.(item) ?? true)
        : item instanceof TFolder &&
          (control.includeRoot === true || !item.isRoot()) &&
          (control.filter?.(item) ?? true);
    if (fits) list.createEl('option', { value: item.path });
  }
  text.inputEl.after(list);
  text.inputEl.setAttr('list', list.id);
}

import { Modal, Setting } from 'obsidian';
import { settingChange, settingTable, type SettingKey, type Settings } from '../../journal/settings';
import { sameJson } from '../../journal/json';
import type { SetHappening } from '../../session/ruleChange';
import { doAndUndo } from '../relink/doAndUndo';
import type { Viva } from '../viva';
import { controlOf, describe, parseContent, titleOf } from './content';
import { shown } from './controls';
import { drawControl } from './drawDefinitions';
import { Effect } from './effect';
import type { SettingRow } from './settingsTable';

/** Changes one of the settings that due dates follow from: shows first what that does. */
export class RuleModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly row: SettingRow,
    private readonly done: () => void,
  ) {
    super(viva.app);
    this.setTitle(titleOf(viva.text, row));
  }

  override onOpen(): void {
    const { viva, row, contentEl } = this;
    const { text } = viva;
    const { key } = row;
    const now = viva.settings()[key];
    let content: unknown = shown(settingTable[key].control, now);
    const setting = new Setting(contentEl).setName(titleOf(text, row)).setDesc(describe(text, row, ''));
    const effect = new Effect(viva, contentEl.createDiv());
    const sets = (): readonly SetHappening[] => changeOf(key, content, now);
    const buttons = new Setting(contentEl)
      .addButton((button) => button.setButtonText(text('review.cancel')).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(text('rules.change'))
          .setCta()
          .onClick(() => {
            if (sets().length > 0) doAndUndo(viva, effect.happenings(), 'set', text('rules.changed'));
            this.close();
            this.done();
          }),
      );
    const show = (): void => {
      const change = sets();
      effect.show(change);
      buttons.components.at(-1)?.setDisabled(change.length === 0);
    };
    drawControl(setting, controlOf(this.viva, row), {
      get: () => content,
      set: (_, typed) => {
        content = typed;
        show();
      },
    });
    show();
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

/** What is set by a content; none where it stands for what holds already, or for no value. */
function changeOf<K extends SettingKey>(key: K, content: unknown, now: Settings[K]): readonly SetHappening[] {
  const value = parseContent(key, content);
  if (value === undefined || sameJson(value, now)) return [];
  return [settingChange(key, value)];
}

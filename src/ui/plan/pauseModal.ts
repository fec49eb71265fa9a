import { Modal, Setting } from 'obsidian';
import type { Json } from '../../journal/event';
import { pauseKey } from '../../session/arrangements';
import { isPaused } from '../../session/pause';
import type { Viva } from '../viva';
import { addDateInput } from './dateInput';

const PROPOSED_DAYS = 7;

/** The day on which a pause that holds now is over; null: there is none. */
export function pausedUntil(viva: Viva): number | null {
  const { pause } = viva.arrangements();
  return pause !== null && isPaused(pause, viva.now().day) ? pause.until : null;
}

/** Goes on at once: what is due is due. */
export function endPause(viva: Viva): void {
  setPause(viva, null);
}

function setPause(viva: Viva, value: Json): void {
  viva.record([{ kind: 'set', key: pauseKey, scope: '', value }]);
}

/** A holiday: asks until when, or ends it. */
export class PauseModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly done: () => void = () => undefined,
  ) {
    super(viva.app);
  }

  override onOpen(): void {
    const { viva, contentEl } = this;
    const { text } = viva;
    const today = viva.now().day;
    const until = pausedUntil(viva);
    this.setTitle(text('pause.title'));
    contentEl.createEl('p', { text: text('pause.promise') });
    const date = addDateInput(new Setting(contentEl).setName(text('pause.until')).controlEl, {
      day: until ?? today + PROPOSED_DAYS,
      least: today + 1,
      label: text('pause.until'),
    });
    const advice = contentEl.createDiv({ cls: 'viva-setting-advice', attr: { role: 'alert' } });
    const buttons = new Setting(contentEl);
    if (until !== null) {
      buttons.addButton((button) =>
        button.setButtonText(text('pause.end')).onClick(() => {
          endPause(viva);
          this.#finish();
        }),
      );
    }
    buttons.addButton((button) =>
      button
        .setButtonText(text('pause.pause'))
        .setCta()
        .onClick(() => {
          const day = date.day();
          if (day === null) {
            advice.setText(text('ready.invalid'));
            return;
          }
          setPause(viva, { from: today, until: day });
          this.#finish();
        }),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #finish(): void {
    this.close();
    this.done();
  }
}

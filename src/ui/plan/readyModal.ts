import { Modal, Setting } from 'obsidian';
import { dropReadyDate, setReadyDate, type ReadyDate } from '../../session/readyDate';
import { readyFor } from '../../session/readyToday';
import type { Scope } from '../../session/scope';
import { storedText } from '../../session/storedScope';
import { ScopePicker } from '../quiz/scopePicker';
import type { Viva } from '../viva';
import { addDateInput } from './dateInput';
import { readySentences } from './readyText';
import { scopeTitle } from '../quiz/scopeName';

/** Where no date is set yet, one so many days away is proposed. */
const PROPOSED_DAYS = 14;

/** Picks what to be ready in, then the date. */
export function planReady(viva: Viva, done?: () => void): void {
  new ScopePicker(viva, ({ scope }) => new ReadyModal(viva, scope, done).open()).open();
}

/** Sets, moves or takes away the date for a scope; says at once what it means. */
export class ReadyModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly about: Scope,
    private readonly done: () => void = () => undefined,
  ) {
    super(viva.app);
  }

  override onOpen(): void {
    const { viva, about: scope, contentEl } = this;
    const { text } = viva;
    const today = viva.now().day;
    const there = viva.arrangements().dates.find((date) => storedText(date.scope) === storedText(scope));
    this.setTitle(text('ready.title', { scope: scopeTitle(text, scope) }));
    const date = addDateInput(
      new Setting(contentEl).setName(text('ready.date')).setDesc(text('ready.date-desc')).controlEl,
      { day: there?.date ?? today + PROPOSED_DAYS, least: today + 1, label: text('ready.date') },
    );
    const most = new Setting(contentEl)
      .setName(text('ready.most'))
      .setDesc(text('ready.most-desc'))
      .controlEl.createEl('input', {
        type: 'number',
        value: there?.mostPerDay ? String(there.mostPerDay) : '',
        attr: { min: '1', 'aria-label': text('ready.most') },
      });
    const meaning = contentEl.createDiv({ cls: 'viva-meaning', attr: { role: 'status' } });

    const chosen = (): ReadyDate | null => {
      const day = date.day();
      const mostPerDay = most.value.trim() === '' ? null : Number(most.value);
      if (day === null || (mostPerDay !== null && !(Number.isInteger(mostPerDay) && mostPerDay > 0)))
        return null;
      return { scope, date: day, mostPerDay };
    };
    const show = (): void => {
      meaning.empty();
      const ready = chosen();
      const plan =
        ready && readyFor(ready, { library: viva.library, rules: viva.rules.bind(viva), now: viva.now() });
      for (const line of plan ? readySentences(text, plan) : [text('ready.invalid')]) {
        meaning.createEl('p', { text: line });
      }
    };
    date.el.addEventListener('change', show);
    most.addEventListener('change', show);
    show();

    const buttons = new Setting(contentEl);
    if (there) {
      buttons.addButton((button) =>
        button.setButtonText(text('ready.remove')).onClick(() => this.#end(dropReadyDate(scope))),
      );
    }
    buttons.addButton((button) =>
      button
        .setButtonText(text('ready.set'))
        .setCta()
        .onClick(() => {
          const ready = chosen();
          if (ready) this.#end(setReadyDate(ready));
          else show();
        }),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #end(happening: Parameters<Viva['record']>[0][number]): void {
    this.viva.record([happening]);
    this.close();
    this.done();
  }
}

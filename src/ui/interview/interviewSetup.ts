import { Modal, Setting } from 'obsidian';
import { inScope } from '../../session/inScope';
import { drawInterview } from '../../session/interview';
import { beginInterview, type Interview } from '../../session/interviewRun';
import { parseScope } from '../../session/parseScope';
import { nameOf } from '../../session/scopes';
import { printScope } from '../../session/scopeText';
import { missingText, problemText, scopeName } from '../quiz/scopeName';
import { ScopePicker } from '../quiz/scopePicker';
import { languagesSet } from '../review/languages';
import type { Viva } from '../viva';

type Side = 'both' | 'first' | 'second';
const SIDES: readonly Side[] = ['both', 'first', 'second'];
const MOST = 200;

/** What a mock interview is to be like; then it begins. */
export class InterviewSetupModal extends Modal {
  #scopeText: string;
  private count = 10;
  private minutes = 30;
  #question: Side;
  #answer: Side;
  private seed: string;
  #problemEl: HTMLElement | null = null;

  constructor(
    private readonly viva: Viva,
    private readonly onStart: (interview: Interview) => void,
    scope = 'vault',
  ) {
    super(viva.app);
    const { question, answer } = languagesSet(viva.settings());
    this.#scopeText = scope;
    this.#question = question;
    this.#answer = answer;
    this.seed = viva.now().at.toString(36).slice(-5);
    this.modalEl.addClass('viva-interview');
    this.setTitle(viva.text('interview.title'));
  }

  override onOpen(): void {
    const { text } = this.viva;
    const { contentEl } = this;
    contentEl.empty();
    new Setting(contentEl)
      .setName(text('interview.scope'))
      .setDesc(text('interview.scope-desc'))
      .addText((field) =>
        field.setValue(this.#scopeText).onChange((value) => {
          this.#scopeText = value;
        }),
      )
      .addButton((button) => button.setButtonText(text('interview.pick')).onClick(() => this.#pick()));
    this.#addNumber('interview.count', this.count, (value) => (this.count = value));
    this.#addNumber('interview.minutes', this.minutes, (value) => (this.minutes = value));
    this.#addSide('setting.language', this.#question, (side) => (this.#question = side));
    this.#addSide('setting.answerLanguage', this.#answer, (side) => (this.#answer = side));
    new Setting(contentEl)
      .setName(text('interview.seed'))
      .setDesc(text('interview.seed-desc'))
      .addText((field) =>
        field.setValue(this.seed).onChange((value) => {
          this.seed = value;
        }),
      );
    this.#problemEl = contentEl.createDiv({ cls: 'viva-setting-advice', attr: { role: 'alert' } });
    new Setting(contentEl).addButton((button) =>
      button
        .setCta()
        .setButtonText(text('interview.start'))
        .onClick(() => this.#begin()),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #addNumber(
    name: 'interview.count' | 'interview.minutes',
    value: number,
    set: (value: number) => void,
  ): void {
    const { text } = this.viva;
    new Setting(this.contentEl)
      .setName(text(name))
      .setDesc(text(`${name}-desc`))
      .addText((field) => {
        field.inputEl.type = 'number';
        field.setValue(String(value)).onChange((typed) => set(Number(typed)));
      });
  }

  #addSide(
    name: 'setting.language' | 'setting.answerLanguage',
    value: Side,
    set: (side: Side) => void,
  ): void {
    const { text } = this.viva;
    new Setting(this.contentEl).setName(text(name)).addDropdown((list) => {
      for (const side of SIDES) list.addOption(side, text(`option.${side}`));
      list.setValue(value).onChange((chosen) => set(SIDES.find((side) => side === chosen) ?? 'both'));
    });
  }

  /** Comes back with the scope that was picked. */
  #pick(): void {
    this.close();
    const { viva, onStart } = this;
    new ScopePicker(viva, ({ scope }) =>
      new InterviewSetupModal(viva, onStart, printScope(scope)).open(),
    ).open();
  }

  #begin(): void {
    const made = this.#make();
    if (typeof made === 'string') {
      this.#problemEl?.setText(made);
      return;
    }
    this.close();
    this.onStart(made);
  }

  #notWithin(name: 'interview.count' | 'interview.minutes', min: number, max: number): string {
    const { text } = this.viva;
    return `${text(name)}: ${text('settings.invalid-number', { min, max })}`;
  }

  /** The interview, or what is wrong. */
  #make(): Interview | string {
    const { viva, count, minutes, seed } = this;
    const { text } = viva;
    const parsed = parseScope(this.#scopeText);
    if (!parsed.ok) return problemText(text, parsed.problem);
    if (!isWhole(count, 1, MOST)) return this.#notWithin('interview.count', 1, MOST);
    if (!isWhole(minutes, 0, 999)) return this.#notWithin('interview.minutes', 0, 999);
    const { scope } = parsed;
    const memory = { engine: viva.engine(), now: viva.now() };
    const drawn = drawInterview(inScope(viva.library, scope, memory), { count, seed, ...memory });
    if (drawn.length === 0) return missingText(viva, scope) ?? text('interview.none');
    const setup = {
      scope: printScope(scope),
      name: scopeName(text, { scope, name: nameOf(scope) }),
      minutes,
      question: this.#question,
      answer: this.#answer,
      seed,
      begun: memory.now.at,
    };
    return beginInterview(
      setup,
      drawn.map(({ id }) => id),
    );
  }
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

import { Modal } from 'obsidian';
import type { Viva } from '../viva';

export interface Asking {
  readonly title: string;
  readonly words?: string;
  /** A line to fill in, if it is wanted; it may stay empty. */
  readonly line?: { readonly label: string; readonly value: string };
  readonly yes: string;
  readonly warning?: boolean;
  /** Something else that can be done. */
  readonly other?: { readonly name: string; readonly run: () => void };
  readonly run: (line: string) => void;
}

/** Asks before something is done, or for a line that goes with it. */
export class AskModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly asking: Asking,
  ) {
    super(viva.app);
    this.setTitle(asking.title);
  }

  override onOpen(): void {
    const { words, line, yes, warning, other, run } = this.asking;
    if (words !== undefined) this.contentEl.createEl('p', { text: words });
    const form = this.contentEl.createEl('form');
    const field = line && form.createEl('input', { type: 'text', cls: 'viva-line', value: line.value });
    if (line && field) {
      field.setAttrs({ 'aria-label': line.label, placeholder: line.label, enterkeyhint: 'done' });
    }
    const buttons = form.createDiv({ cls: 'viva-buttons' });
    buttons.createEl('button', {
      cls: warning ? 'mod-warning' : 'mod-cta',
      text: yes,
      attr: { type: 'submit' },
    });
    if (other) this.#addButton(buttons, other.name, () => other.run());
    this.#addButton(buttons, this.viva.text('review.cancel'), () => undefined);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.close();
      run(field?.value.trim() ?? '');
    });
    field?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #addButton(el: HTMLElement, name: string, run: () => void): void {
    el.createEl('button', { text: name, attr: { type: 'button' } }).addEventListener('click', () => {
      this.close();
      run();
    });
  }
}

import { Keymap, Platform } from 'obsidian';
import type { Text } from '../text/text';
import type { Shown } from './shown';

/** A field to write the answer in before it is revealed; after that the two stand side by side. */
export class TypedAnswer {
  readonly #field: HTMLTextAreaElement;

  constructor(text: Text, page: HTMLElement, shown: Shown, onWritten: () => void) {
    page.addClass('has-typed');
    const el = page.createDiv({ cls: 'viva-typed' });
    this.#field = el.createEl('textarea', {
      attr: { rows: '5', placeholder: text('typed.label') },
    });
    this.#field.value = shown.typed ?? '';
    this.#field.addEventListener('input', () => (shown.typed = this.#field.value));
    this.#field.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#field.blur();
      if (event.key !== 'Enter' || event.isComposing || !Keymap.isModifier(event, 'Mod')) return;
      event.preventDefault();
      onWritten();
    });
    el.createDiv({ cls: 'viva-muted', text: text('typed.hint') });
  }

  /** Where to begin to write; null: a keyboard on the screen is not called up unasked. */
  get toFocus(): HTMLElement | null {
    return Platform.isMobile ? null : this.#field;
  }

  /** The answer is there: what was written stays as it is. */
  end(): void {
    this.#field.readOnly = true;
    if (this.#field.ownerDocument.activeElement === this.#field) this.#field.blur();
    this.#field.closest('.viva-typed')?.addClass('is-done');
  }
}

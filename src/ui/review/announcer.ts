import { Notice } from 'obsidian';

/** Says what changed to those who do not see the screen, and what was done to all. */
export class Announcer {
  readonly #el: HTMLElement;
  #notice: Notice | null = null;

  constructor(parent: HTMLElement) {
    this.#el = parent.createDiv({ cls: 'viva-live', attr: { role: 'status', 'aria-live': 'polite' } });
  }

  say(words: string): void {
    this.#el.setText(words);
  }

  /** To all, in place of what they were told before. */
  tell(words: string): void {
    this.takeBack();
    this.#notice = new Notice(words);
    this.say(words);
  }

  /** What they were told is undone. */
  takeBack(): void {
    this.#notice?.hide();
    this.#notice = null;
  }
}

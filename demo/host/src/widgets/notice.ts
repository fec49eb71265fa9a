const DURATION = 5000;

export class Notice {
  noticeEl: HTMLElement;
  containerEl: HTMLElement;
  messageEl: HTMLElement;

  /** `duration` in ms; 0: until it is clicked. */
  constructor(message: string | DocumentFragment, duration = DURATION) {
    const stack =
      activeDocument.querySelector('.notice-container') ??
      activeDocument.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } });
    this.containerEl = stack.createDiv('notice');
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv('notice-message');
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    this.containerEl.detach();
  }
}

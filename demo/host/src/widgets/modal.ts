import type { App } from '../app/app';
import { Scope } from '../core/keys';

export class Modal {
  scope: Scope;
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  shouldRestoreSelection = true;
  #closeCallback: (() => unknown) | null = null;
  #focusedBefore: Element | null = null;

  constructor(public app: App) {
    this.scope = new Scope(app.scope);
    this.containerEl = createDiv('modal-container mod-dim');
    this.containerEl.createDiv('modal-bg').addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': true, tabindex: -1 },
    });
    const closeButton = this.modalEl.createDiv({ cls: 'modal-close-button', text: '×' });
    closeButton.setAttrs({ role: 'button', tabindex: 0, 'aria-label': 'Close' });
    closeButton.addEventListener('click', () => this.close());
    this.titleEl = this.modalEl.createDiv('modal-header').createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    this.#focusedBefore = activeDocument.activeElement;
    activeDocument.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    void this.onOpen();
    if (!this.modalEl.contains(this.modalEl.doc.activeElement))
      (firstField(this.contentEl) ?? this.modalEl).focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.app.keymap.popScope(this.scope);
    this.containerEl.detach();
    this.onClose();
    this.#closeCallback?.();
    if (this.shouldRestoreSelection && this.#focusedBefore?.instanceOf(HTMLElement))
      this.#focusedBefore.focus();
  }

  onOpen(): void | Promise<void> {
    // for subclasses
  }

  onClose(): void {
    // for subclasses
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback;
    return this;
  }
}

const firstField = (el: HTMLElement): HTMLElement | null =>
  el.querySelector<HTMLElement>('input, button, select, textarea');

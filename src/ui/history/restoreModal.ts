import { Modal, Notice } from 'obsidian';
import { previewRestore, undoOfRestore, type RestorePreview } from '../../journal/backup';
import type { JournalEvent } from '../../journal/event';
import type { Viva } from '../viva';

/** What restoring a file would add; then does it, and offers to take it back. */
export class RestoreModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly path: string,
  ) {
    super(viva.app);
  }

  override onOpen(): void {
    this.setTitle(this.viva.text('command.restore-history'));
    this.contentEl.createEl('p', { cls: 'viva-problem-note', text: this.path });
    void this.#read();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  async #read(): Promise<void> {
    const { app, text, store } = this.viva;
    try {
      const content = await app.vault.adapter.read(this.path);
      this.#showPreview(previewRestore(store.journal, content), content);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#say(text('history.restore-failed', { reason }));
    }
  }

  #showPreview(preview: RestorePreview, content: string): void {
    const { text } = this.viva;
    if (preview.state !== 'readable') {
      this.#say(text(`restore.${preview.state}`));
      return;
    }
    const { added, reviews, cards, settings, from, to, unreadableChunks } = preview;
    if (unreadableChunks > 0) this.#say(text('history.unreadable', { n: unreadableChunks }));
    if (added.length === 0) {
      this.#say(text('history.nothing-new'));
      return;
    }
    this.#say(text('history.adds-reviews', { n: reviews }));
    this.#say(text('history.adds-rest', { cards, settings }));
    if (from !== null && to !== null) {
      this.#say(text('history.between', { from: this.#day(from), to: this.#day(to) }));
    }
    const buttons = this.contentEl.createDiv({ cls: 'viva-buttons' });
    const restore = buttons.createEl('button', { cls: 'mod-cta', text: text('history.add') });
    restore.addEventListener('click', () => {
      restore.disabled = true;
      void this.#restore(content);
    });
    const cancel = buttons.createEl('button', { text: text('history.cancel') });
    cancel.addEventListener('click', () => this.close());
  }

  async #restore(content: string): Promise<void> {
    const { text, store } = this.viva;
    const restored = await store.restore(content);
    this.contentEl.empty();
    if (!restored.ok) {
      this.#say(text('history.restore-failed', { reason: restored.reason }));
      return;
    }
    this.#say(text('history.restored', { n: restored.added.length }));
    const buttons = this.contentEl.createDiv({ cls: 'viva-buttons' });
    const undo = buttons.createEl('button', { text: text('review.undo') });
    undo.addEventListener('click', () => this.#takeBack(restored.added));
    const close = buttons.createEl('button', { cls: 'mod-cta', text: text('quiz.close') });
    close.addEventListener('click', () => this.close());
  }

  #takeBack(added: readonly JournalEvent[]): void {
    if (this.viva.record(undoOfRestore(added))) new Notice(this.viva.text('review.undone'));
    this.close();
  }

  #say(sentence: string): void {
    this.contentEl.createEl('p', { text: sentence });
  }

  #day(at: number): string {
    return new Date(at).toLocaleDateString(this.viva.text.language, { dateStyle: 'medium' });
  }
}

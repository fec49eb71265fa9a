import { Modal } from 'obsidian';
import type { Card } from '../../library/library';
import { plainText } from '../../note/plainText';
import { gradeLabel } from '../review/gradeButtons';
import { shortDays } from '../text/duration';
import type { Viva } from '../viva';
import { rememberedText, standingText } from './standingText';
import { muted } from '../muted';

/** What is remembered of one card, and every review of it since it was new, the newest first. */
export class CardHistoryModal extends Modal {
  constructor(
    private readonly viva: Viva,
    private readonly card: Card,
  ) {
    super(viva.app);
  }

  override onOpen(): void {
    const { viva, card, contentEl } = this;
    const { text } = viva;
    this.setTitle(text('menu.history'));
    contentEl.createEl('p', { cls: 'viva-problem-note', text: plainText(card.found.question.prompt) });
    const { memory, record } = card;
    const facts = [standingText(viva, card)];
    if (memory !== null) {
      facts.push(rememberedText(viva, card));
      facts.push(text('card.stability', { days: shortDays(text, memory.stability) }));
      facts.push(text('card.difficulty', { n: Math.round(memory.difficulty * 10) / 10 }));
      facts.push(text('card.lapses', { n: memory.lapses }));
    }
    muted(contentEl, facts.join(' · '));
    const list = contentEl.createEl('ul', { cls: 'viva-list' });
    for (const { at, grade } of [...(record?.reviews ?? [])].reverse()) {
      const item = list.createEl('li', { cls: 'viva-offer' });
      item.createSpan({
        text: new Date(at).toLocaleString(text.language, { dateStyle: 'medium', timeStyle: 'short' }),
      });
      item.createSpan({ cls: 'viva-muted', text: gradeLabel(text, grade) });
    }
    if ((record?.reviews.length ?? 0) === 0) contentEl.createEl('p', { text: text('card.no-reviews') });
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

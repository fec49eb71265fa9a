import { Modal } from 'obsidian';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import { keyActions, readKeys, type KeyAction } from './keys';
import { muted } from '../muted';

/** What each key does, in words. */
export const DEED_NAMES: Readonly<Record<KeyAction, TextKey>> = {
  reveal: 'help.reveal',
  'reveal-all': 'help.reveal-all',
  again: 'review.again',
  hard: 'review.hard',
  good: 'review.good',
  easy: 'review.easy',
  undo: 'review.undo',
  language: 'review.language',
  points: 'review.points',
  open: 'review.open',
  edit: 'review.edit',
  related: 'review.related',
  flag: 'review.flag',
  bury: 'review.bury',
  suspend: 'review.suspend',
  forget: 'review.forget',
  help: 'review.help',
};

/** The keys of a review, as they are set, and what can be done by touch. */
export class HelpModal extends Modal {
  constructor(private readonly viva: Viva) {
    super(viva.app);
    this.setTitle(viva.text('review.help'));
    this.scope.register(null, '?', () => {
      this.close();
      return false;
    });
  }

  override onOpen(): void {
    const { text } = this.viva;
    const { of } = readKeys(this.viva.settings().keys);
    const list = this.contentEl.createEl('dl', { cls: 'viva-keys' });
    for (const action of keyActions) {
      if (of[action].length === 0) continue;
      const keys = list.createEl('dt');
      for (const key of of[action]) keys.createEl('kbd', { text: key });
      list.createEl('dd', { text: text(DEED_NAMES[action]) });
    }
    muted(this.contentEl, text('help.touch'));
    muted(this.contentEl, text('help.counts'));
    muted(this.contentEl, text('help.change'));
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

import { Modal } from 'obsidian';
import { devicesSeen } from '../../journal/devices';
import { deviceId } from '../ports/device';
import type { Viva } from '../viva';
import { muted } from '../muted';

/** Which devices' reviews were seen here, and when last. */
export class DevicesModal extends Modal {
  constructor(private readonly viva: Viva) {
    super(viva.app);
  }

  override onOpen(): void {
    const { text, store } = this.viva;
    this.setTitle(text('command.devices'));
    const devices = devicesSeen(store.journal);
    if (devices.length === 0) {
      this.contentEl.createEl('p', { text: text('history.no-devices') });
    }
    const own = deviceId(this.viva.app);
    const list = this.contentEl.createEl('ul', { cls: 'viva-list' });
    for (const { device, reviews, last } of devices) {
      const item = list.createEl('li', { cls: 'viva-offer' });
      const name = text('history.device', { id: device.slice(0, 6) });
      item.createSpan({
        cls: 'viva-problem-note',
        text: device === own ? `${name} (${text('history.this-device')})` : name,
      });
      const when = new Date(last).toLocaleString(text.language, { dateStyle: 'medium', timeStyle: 'short' });
      item.createSpan({
        cls: 'viva-muted',
        text: `${text('history.reviews', { n: reviews })} · ${text('history.last', { when })}`,
      });
    }
    muted(this.contentEl, text('history.sync'));
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

import { Component, setTooltip, type App, type HoverParent, type HoverPopover } from 'obsidian';
import type { RelatedNote } from '../../library/topics';
import { hoverLink, openLink, showLinkMenu } from '../markdown/liveMarkdown';
import type { Text, TextKey } from '../text/text';
import { excerptOf } from './excerpt';

const KIND: Readonly<Record<RelatedNote['kind'], TextKey>> = {
  question: 'related.question',
  category: 'related.category',
  note: 'related.note',
  backlink: 'related.backlink',
};

/** The notes that a question belongs to, nearest first, each with a few of its words. */
export class RelatedNotes extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;

  constructor(
    private readonly app: App,
    private readonly text: Text,
    private readonly el: HTMLElement,
    private readonly sourcePath: string,
    private readonly related: readonly RelatedNote[],
  ) {
    super();
  }

  override onload(): void {
    this.el.addClass('viva-related');
    this.el.createEl('h3', { cls: 'viva-related-title', text: this.text('related.title') });
    const list = this.el.createEl('ul', { cls: 'viva-related-list' });
    for (const note of this.related) this.showNote(list.createEl('li', { cls: 'viva-related-item' }), note);
  }

  private showNote(item: HTMLElement, note: RelatedNote): void {
    const link = linkTextOf(note);
    const name = item.createEl('a', {
      cls: note.path === null ? 'internal-link is-unresolved' : 'internal-link',
      text: note.subpath ? `${note.name} › ${note.subpath}` : note.name,
      attr: { href: link, 'data-href': link, tabindex: '0' },
    });
    item.createSpan({ cls: 'viva-related-kind', text: this.text(KIND[note.kind]) });
    const words = item.createDiv({ cls: 'viva-related-excerpt' });
    if (note.path === null) {
      words.setText(this.text('related.unresolved'));
      setTooltip(name, this.text('related.create', { name: note.name }));
    } else {
      void this.fill(words, note.path, note.subpath);
    }

    const open = (event: MouseEvent): void => {
      event.preventDefault();
      openLink(this.app, link, this.sourcePath, event);
    };
    this.registerDomEvent(name, 'click', open);
    this.registerDomEvent(name, 'auxclick', (event) => {
      if (event.button === 1) open(event);
    });
    this.registerDomEvent(name, 'mouseover', (event) =>
      hoverLink(this.app, this, event, name, link, this.sourcePath),
    );
    this.registerDomEvent(name, 'contextmenu', (event) =>
      showLinkMenu(this.app, event, link, this.sourcePath),
    );
  }

  private async fill(words: HTMLElement, path: string, subpath: string | null): Promise<void> {
    try {
      words.setText(await excerptOf(this.app, path, subpath));
    } catch {
      words.setText(this.text('related.unreadable'));
    }
  }
}

function linkTextOf(note: RelatedNote): string {
  const target = note.path ?? note.key;
  return note.subpath ? `${target}#${note.subpath}` : target;
}

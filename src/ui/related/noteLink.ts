import type { App, HoverParent } from 'obsidian';
import { hoverLink, openLink, showLinkMenu } from '../markdown/liveMarkdown';

export interface NoteLink {
  /** As it would stand between brackets. */
  readonly link: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly sourcePath: string;
}

/** A link to a note, there or not yet, that answers to pointer and keys as links do in Obsidian. */
export function noteLink(
  app: App,
  parent: HTMLElement,
  { link, text, resolved, sourcePath }: NoteLink,
  hoverParent: HoverParent,
): HTMLElement {
  const el = parent.createEl('a', {
    cls: resolved ? 'internal-link' : 'internal-link is-unresolved',
    text,
    attr: { href: link, 'data-href': link, tabindex: '0' },
  });
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    openLink(app, link, sourcePath, event);
  };
  el.addEventListener('click', open);
  el.addEventListener('auxclick', (event) => {
    if (event.button === 1) open(event);
  });
  el.addEventListener('mouseover', (event) => hoverLink(app, hoverParent, event, el, link, sourcePath));
  el.addEventListener('contextmenu', (event) => showLinkMenu(app, event, link, sourcePath));
  return el;
}

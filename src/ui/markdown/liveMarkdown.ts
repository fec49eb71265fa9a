import {
  Component,
  Keymap,
  MarkdownRenderer,
  Menu,
  type App,
  type HoverParent,
  type HoverPopover,
} from 'obsidian';
import { openInTab } from '../openAtLine';

/** The name under which Viva's links ask for a hover preview. */
export const HOVER_SOURCE = 'viva';

/**
 * Markdown as Obsidian renders it, with links that work: outside a Markdown view the renderer leaves links and tags
 * dead and checkboxes live, so this sees to both.
 */
export class LiveMarkdown extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;

  constructor(
    private readonly app: App,
    private readonly el: HTMLElement,
    private readonly sourcePath: string,
  ) {
    super();
  }

  override onload(): void {
    this.registerDomEvent(this.el, 'click', (event) => this.#onClick(event));
    this.registerDomEvent(this.el, 'auxclick', (event) => {
      if (event.button === 1) this.#onClick(event);
    });
    this.registerDomEvent(this.el, 'mouseover', (event) => this.#onHover(event));
    this.registerDomEvent(this.el, 'contextmenu', (event) => this.#onMenu(event));
  }

  /** Renders into the element. Resolves when the text stands; embeds and diagrams may still be on their way. */
  async show(markdown: string): Promise<void> {
    this.el.addClass('markdown-rendered');
    await MarkdownRenderer.render(this.app, markdown, this.el, this.sourcePath, this);
    for (const box of Array.from(this.el.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))) {
      box.disabled = true;
    }
    this.#markUnresolved();
    // A note that is created or deleted changes what stands on the screen.
    this.registerEvent(this.app.metadataCache.on('resolved', () => this.#markUnresolved()));
  }

  #markUnresolved(): void {
    for (const link of this.#links()) {
      const target = linkText(link);
      const path = target.split('#')[0] ?? '';
      const found =
        path === '' || this.app.metadataCache.getFirstLinkpathDest(path, this.sourcePath) !== null;
      link.toggleClass('is-unresolved', !found);
    }
  }

  #links(): HTMLElement[] {
    return Array.from(this.el.querySelectorAll<HTMLElement>('a.internal-link'));
  }

  #onClick(event: MouseEvent): void {
    const target = elementOf(event);
    const link = target?.closest<HTMLElement>('a.internal-link');
    if (link) {
      event.preventDefault();
      openLink(this.app, linkText(link), this.sourcePath, event);
      return;
    }
    const tag = target?.closest<HTMLElement>('a.tag');
    if (tag) {
      event.preventDefault();
      searchForTag(this.app, tag.getAttr('href') ?? tag.getText());
    }
  }

  #onHover(event: MouseEvent): void {
    const link = elementOf(event)?.closest<HTMLElement>('a.internal-link');
    if (link) hoverLink(this.app, this, event, link, linkText(link), this.sourcePath);
  }

  #onMenu(event: MouseEvent): void {
    const link = elementOf(event)?.closest<HTMLElement>('a.internal-link');
    if (link) showLinkMenu(this.app, event, linkText(link), this.sourcePath);
  }
}

function elementOf(event: MouseEvent): Element | null {
  return event.targetNode?.instanceOf(Element) ? event.targetNode : null;
}

function linkText(link: HTMLElement): string {
  return link.dataset.href ?? link.getAttr('href') ?? '';
}

/** Opens a link where it is open already, else in a tab; a modifier or the middle button opens it once more. */
export function openLink(
  app: App,
  link: string,
  sourcePath: string,
  event: MouseEvent | KeyboardEvent,
): void {
  const pane = Keymap.isModEvent(event);
  // The middle button counts as a modifier.
  if (pane === false) void openInTab(app, link, sourcePath);
  else void app.workspace.openLinkText(link, sourcePath, pane);
}

/** Asks Obsidian for its hover preview. */
export function hoverLink(
  app: App,
  hoverParent: HoverParent,
  event: MouseEvent,
  targetEl: HTMLElement,
  linktext: string,
  sourcePath: string,
): void {
  app.workspace.trigger('hover-link', {
    event,
    source: HOVER_SOURCE,
    hoverParent,
    targetEl,
    linktext,
    sourcePath,
  });
}

/** The menu that Obsidian has for a link; for one that leads nowhere yet it offers to make the note. */
export function showLinkMenu(app: App, event: MouseEvent, link: string, sourcePath: string): void {
  const menu = new Menu();
  app.workspace.handleLinkContextMenu(menu, link, sourcePath);
  event.preventDefault();
  menu.showAtMouseEvent(event);
}

/** Opens Obsidian's own search for a tag, by the address that its documentation gives. */
function searchForTag(app: App, tag: string): void {
  const query = encodeURIComponent(`tag:${tag.startsWith('#') ? tag : `#${tag}`}`);
  window.open(`obsidian://search?vault=${encodeURIComponent(app.vault.getName())}&query=${query}`);
}

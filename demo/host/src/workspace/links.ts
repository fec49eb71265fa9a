import { Keymap } from '../core/keys';
import type { App } from '../app/app';
import type { HoverParent } from '../widgets/hover';

/** Makes the links of a rendered note work, as the app does in its own reading view and nowhere else. */
export function listenToLinks(
  el: HTMLElement,
  view: HoverParent & { app: App },
  sourcePath: () => string,
): void {
  const { app } = view;
  el.onClickEvent((event) => {
    const link = internalLink(event);
    if (!link || event.button > 1) return;
    event.preventDefault();
    void app.workspace.openLinkText(link.dataset.href ?? '', sourcePath(), Keymap.isModEvent(event));
  });
  el.addEventListener('mouseover', (event) => {
    const targetEl = internalLink(event);
    if (!targetEl) return;
    const linktext = targetEl.dataset.href ?? '';
    const hover = {
      event,
      source: 'preview',
      hoverParent: view,
      targetEl,
      linktext,
      sourcePath: sourcePath(),
    };
    app.workspace.trigger('hover-link', hover);
  });
}

/** In a plugin's own view links are dead: the page must not follow them either. */
export function killDeadLinks(): void {
  for (const type of ['click', 'auxclick']) {
    document.addEventListener(type, (event) => {
      if (internalLink(event) ?? closest(event, 'a.tag')) event.preventDefault();
    });
  }
}

const internalLink = (event: Event): HTMLElement | null => closest(event, 'a.internal-link');

function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

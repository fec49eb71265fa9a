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
export function killDeadLinks(doc = document): void {
  for (const type of ['click', 'auxclick'] as const) {
    doc.addEventListener(type, (event) => {
      if (internalLink(event) ?? closest(event, 'a.tag')) event.preventDefault();
    });
  }
}

const internalLink = (event: UIEvent): HTMLElement | null => closest(event, 'a.internal-link');

function closest(event: UIEvent, selector: string): HTMLElement | null {
  return event.targetNode?.instanceOf(Element) ? event.targetNode.closest<HTMLElement>(selector) : null;
}

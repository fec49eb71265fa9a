import { ItemView } from 'obsidian';

/** The person is at this view: the focus is in it, or nowhere in particular while it is in front. */
export function isHere(view: ItemView): boolean {
  const { app, contentEl } = view;
  const { activeElement } = contentEl.doc;
  if (contentEl.contains(activeElement)) return true;
  const isInFront = app.workspace.getActiveViewOfType(ItemView) === view;
  return isInFront && (activeElement?.contains(contentEl) ?? true);
}

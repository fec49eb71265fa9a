/** A quiet sentence of its own. */
export function muted(el: HTMLElement, text: string): HTMLElement {
  return el.createEl('p', { cls: 'viva-muted', text });
}

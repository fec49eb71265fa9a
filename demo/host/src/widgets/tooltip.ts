export interface TooltipOptions {
  placement?: 'bottom' | 'right' | 'left' | 'top';
  classes?: string[];
  gap?: number;
  delay?: number;
}

/** As in Obsidian the text is the element's `aria-label`, and what has one shows it when it is pointed at. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  el.setAttr('aria-label', tooltip);
  if (options.placement) el.setAttr('data-tooltip-position', options.placement);
  if (options.delay !== undefined) el.setAttr('data-tooltip-delay', options.delay);
  if (options.classes) el.setAttr('data-tooltip-classes', options.classes.join(' '));
}

/** Shows the `aria-label` of whatever the pointer rests on. */
export function showTooltips(doc = document): void {
  const bubble = createDiv({ cls: 'tooltip', attr: { 'aria-hidden': 'true' } });
  const hide = (): void => bubble.detach();
  doc.addEventListener('mouseover', ({ targetNode: target }) => {
    hide();
    const el = target?.instanceOf(Element) ? target.closest('[aria-label]') : null;
    const text = el?.getAttr('aria-label');
    if (!el || !text) return;
    bubble.setText(text);
    doc.body.append(bubble);
    const box = el.getBoundingClientRect();
    const { width, height } = bubble.getBoundingClientRect();
    const below = box.bottom + 6 + height <= doc.win.innerHeight;
    const left = Math.clamp(
      box.left + (box.width - width) / 2,
      4,
      Math.max(4, doc.win.innerWidth - width - 4),
    );
    bubble.setCssStyles({ left: `${left}px`, top: `${below ? box.bottom + 6 : box.top - height - 6}px` });
  });
  doc.addEventListener('mousedown', hide, true);
  doc.addEventListener('keydown', hide, true);
}

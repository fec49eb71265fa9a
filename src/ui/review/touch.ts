import { Platform, type Component } from 'obsidian';

export interface TouchActions {
  /** A tap on what is no control. */
  tap(): void;
  swipe(to: 'left' | 'right'): void;
  /** Whether a swipe does something now. */
  swipes(): boolean;
}

/** So far a finger has to go, in CSS pixels, … */
const FAR = 80;
/** … and so much farther across than up or down. */
const LEVEL = 2;

/** What fingers do on a card, as long as the owner is loaded. */
export function listenToTouch(owner: Component, el: HTMLElement, actions: TouchActions): void {
  let from: { readonly x: number; readonly y: number } | null = null;
  owner.registerDomEvent(el, 'click', (event) => {
    const touched = Platform.isMobile || ('pointerType' in event && event.pointerType === 'touch');
    const target = elementOf(event);
    if (!touched || !target || !(el.win.getSelection()?.isCollapsed ?? true)) return;
    if (!target.closest('a, button, input, textarea, summary, [role="button"], .viva-points li'))
      actions.tap();
  });
  owner.registerDomEvent(
    el,
    'touchstart',
    (event) => {
      const [touch] = Array.from(event.touches);
      const target = elementOf(event);
      const ours = event.touches.length === 1 && target && !scrollsSideways(target, el) && actions.swipes();
      from = ours && touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    { passive: true },
  );
  owner.registerDomEvent(el, 'touchend', (event) => {
    const [touch] = Array.from(event.changedTouches);
    if (!from || !touch) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(x) >= FAR && Math.abs(x) > LEVEL * Math.abs(y)) actions.swipe(x < 0 ? 'left' : 'right');
  });
  owner.registerDomEvent(el, 'touchcancel', () => (from = null));
}

/** Whether something between the target and the frame scrolls sideways: there a swipe is a scroll. */
function scrollsSideways(target: Element, frame: HTMLElement): boolean {
  for (let el: Element | null = target; el && el !== frame; el = el.parentElement) {
    if (el.scrollWidth > el.clientWidth && /auto|scroll/.test(el.win.getComputedStyle(el).overflowX))
      return true;
  }
  return false;
}

function elementOf(event: UIEvent): Element | null {
  return event.targetNode?.instanceOf(Element) ? event.targetNode : null;
}

/** How far the app's own bar lies over the lower edge of a view, in CSS pixels: in some versions it floats. */
export function coveredBelow(el: HTMLElement): number {
  const bar = el.doc.querySelector('.mobile-navbar')?.getBoundingClientRect();
  const box = el.getBoundingClientRect();
  return bar && bar.height > 0 && bar.top < box.bottom ? Math.max(0, Math.round(box.bottom - bar.top)) : 0;
}

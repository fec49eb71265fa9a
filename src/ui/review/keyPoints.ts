import type { Text } from '../text/text';
import { listPoints, type ListPoint } from './listPoints';

/** The items of an answer's lists as key points: ticked off as they come to mind. */
export class KeyPoints {
  readonly points: readonly ListPoint[];
  readonly #boxes = new Map<ListPoint, HTMLInputElement>();
  #shown = false;

  /** `ticked`: fingerprints, kept by the caller. `missed`: those of the last time, which are pointed out. `items`: see `listPoints`. */
  constructor(
    text: Text,
    private readonly el: HTMLElement,
    private readonly ticked: Set<string>,
    missed: ReadonlySet<string>,
    private readonly onTick: () => void,
    items: readonly string[],
  ) {
    this.points = listPoints(el, items);
    for (const point of this.points) {
      if (!missed.has(point.print)) continue;
      point.el.addClass('viva-missed');
      const note = point.el.createSpan({ cls: 'viva-missed-note', text: text('points.missed') });
      const nested = point.el.querySelector(':scope > ul, :scope > ol');
      if (nested) nested.before(note);
    }
  }

  get any(): boolean {
    return this.points.length > 1;
  }

  /** With a box at each point, or without. */
  show(on: boolean): void {
    if (on === this.#shown || !this.any) return;
    this.#shown = on;
    this.el.toggleClass('viva-points', on);
    for (const point of this.points) {
      if (on) this.#addBox(point);
      else point.el.querySelector(':scope > .viva-point')?.remove();
    }
  }

  /** Of the points that are revealed; null: nobody ticks them off. */
  count(): { readonly ticked: number; readonly total: number; readonly missed: readonly string[] } | null {
    if (!this.#shown || this.ticked.size === 0) return null;
    // In two languages at once, a point and its translation are one.
    const revealed = new Set(
      this.points.filter(({ el }) => !el.closest('.viva-later')).map(({ print }) => print),
    );
    const missed = [...revealed].filter((print) => !this.ticked.has(print));
    return { ticked: revealed.size - missed.length, total: revealed.size, missed };
  }

  #addBox(point: ListPoint): void {
    const { el, words, print } = point;
    const box = createEl('input', { cls: 'viva-point', type: 'checkbox', attr: { 'aria-label': words } });
    box.checked = this.ticked.has(print);
    el.prepend(box);
    this.#boxes.set(point, box);
    const tell = (): void => {
      if (box.checked) this.ticked.add(print);
      else this.ticked.delete(print);
      for (const [other, its] of this.#boxes) if (other.print === print) its.checked = box.checked;
      this.onTick();
    };
    box.addEventListener('change', tell);
    el.addEventListener('click', (event) => {
      if (!box.isConnected || !isPlain(event, el)) return;
      box.checked = !box.checked;
      tell();
    });
  }
}

/** On the words of the item itself, and not to mark some of them. */
function isPlain(event: MouseEvent, item: HTMLElement): boolean {
  const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
  if (!target || target.closest('a, button, input, summary')) return false;
  return target.closest('li.viva-missed, li') === item && (item.win.getSelection()?.isCollapsed ?? true);
}

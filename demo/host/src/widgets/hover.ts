import { Component } from '../core/component';

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

const LEAVE_MS = 300;

/** A box beside what is pointed at, shown after `waitTime` ms, gone soon after the pointer left both. */
export class HoverPopover extends Component {
  hoverEl: HTMLElement = createDiv('popover hover-popover');
  #timer = 0;

  constructor(parent: HoverParent, targetEl: HTMLElement | null, waitTime = 300) {
    super();
    parent.hoverPopover?.unload();
    parent.hoverPopover = this;
    this.register(() => {
      window.clearTimeout(this.#timer);
      this.hoverEl.detach();
      if (parent.hoverPopover === this) parent.hoverPopover = null;
    });
    for (const el of targetEl ? [targetEl, this.hoverEl] : [this.hoverEl]) {
      this.registerDomEvent(el, 'mouseleave', () => this.#later(() => this.unload(), LEAVE_MS));
      this.registerDomEvent(el, 'mouseenter', () => window.clearTimeout(this.#timer));
    }
    this.load();
    this.#later(() => this.#show(targetEl), waitTime);
  }

  #later(act: () => void, ms: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, ms);
  }

  #show(target: HTMLElement | null): void {
    document.body.append(this.hoverEl);
    const at = target?.getBoundingClientRect() ?? new DOMRect();
    const { width, height } = this.hoverEl.getBoundingClientRect();
    const top =
      at.bottom + height + 8 < window.innerHeight ? at.bottom + 4 : Math.max(4, at.top - height - 4);
    this.hoverEl.setCssStyles({
      left: `${Math.max(4, Math.min(at.left, window.innerWidth - width - 8))}px`,
      top: `${top}px`,
    });
  }
}

import { Component } from '../core/component';

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

const LEAVE_MS = 300;

/** A box beside what is pointed at, shown after `waitTime` ms, gone soon after the pointer left both. */
export class HoverPopover extends Component {
  hoverEl: HTMLElement = createDiv('popover hover-popover');
  #hiding = 0;

  constructor(parent: HoverParent, targetEl: HTMLElement | null, waitTime = 300) {
    super();
    const showing = window.setTimeout(() => this.#show(targetEl), waitTime);
    parent.hoverPopover?.unload();
    parent.hoverPopover = this;
    this.register(() => {
      window.clearTimeout(this.#hiding);
      window.clearTimeout(showing);
      this.hoverEl.detach();
      if (parent.hoverPopover === this) parent.hoverPopover = null;
    });
    for (const el of targetEl ? [targetEl, this.hoverEl] : [this.hoverEl]) {
      this.registerDomEvent(el, 'mouseleave', () => this.#hideSoon());
      this.registerDomEvent(el, 'mouseenter', () => window.clearTimeout(this.#hiding));
    }
    this.load();
  }

  #hideSoon(): void {
    window.clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(() => this.unload(), LEAVE_MS);
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

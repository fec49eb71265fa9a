import { Component } from '../core/component';
import { setIcon } from './icon';

type Chosen = MouseEvent | KeyboardEvent;

export class MenuItem {
  /** Not in obsidian.d.ts, but what plugins and tests reach for. */
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
  section = '';
  readonly #iconEl = this.dom.createDiv('menu-item-icon');
  readonly #titleEl = this.dom.createDiv('menu-item-title');
  #callback: ((event: Chosen) => unknown) | null = null;

  constructor(hide: () => void) {
    this.dom.addEventListener('click', (event) => {
      if (!this._enabled()) return;
      hide();
      this._choose(event);
    });
  }

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    setIcon(this.#iconEl, icon ?? '');
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.dom.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(warning: boolean): this {
    this.dom.toggleClass('is-warning', warning);
    return this;
  }

  setIsLabel(label: boolean): this {
    this.dom.toggleClass('is-label', label);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(callback: (event: Chosen) => unknown): this {
    this.#callback = callback;
    return this;
  }

  _enabled(): boolean {
    return this.#callback !== null && !this.dom.hasClass('is-disabled') && !this.dom.hasClass('is-label');
  }

  _choose(event: Chosen): void {
    this.#callback?.(event);
  }
}

export class Menu extends Component {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  #items: MenuItem[] = [];
  #selected = -1;
  #onHide: (() => unknown) | null = null;

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(() => this.hide());
    callback(item);
    this.#items.push(item);
    this.dom.append(item.dom);
    return this;
  }

  addSeparator(): this {
    this.dom.createDiv('menu-separator');
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  showAtPosition({ x, y }: { x: number; y: number }, doc: Document = activeDocument): this {
    this.hide();
    doc.body.append(this.dom);
    const { width, height } = this.dom.getBoundingClientRect();
    const left = Math.max(0, Math.min(x, doc.win.innerWidth - width));
    const top = Math.max(0, Math.min(y, doc.win.innerHeight - height));
    this.dom.setCssStyles({ left: `${left}px`, top: `${top}px` });
    this.load();
    return this;
  }

  override onload(): void {
    const outside = (event: Event): void => {
      if (!event.composedPath().includes(this.dom)) this.hide();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!this.#handleKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    this.registerDomEvent(this.dom.doc, 'mousedown', outside, true);
    this.registerDomEvent(this.dom.win, 'keydown', onKey, true);
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.dom.detach();
    this.unload();
    this.#onHide?.();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.#onHide = callback;
  }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const menu = new Menu();
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event)); // after the items that follow
    return menu;
  }

  #handleKey(event: KeyboardEvent): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = this.#items[this.#selected];
    if (step !== undefined) this.#select(step);
    else if (event.key === 'Escape') this.hide();
    else if (event.key === 'Enter' && item?._enabled()) {
      this.hide();
      item._choose(event);
    } else return false;
    return true;
  }

  #select(step: number): void {
    const count = this.#items.length;
    this.#selected = (Math.max(this.#selected, step < 0 ? 0 : -1) + step + count) % count;
    this.#items.forEach((item, at) => item.dom.toggleClass('selected', at === this.#selected));
  }
}

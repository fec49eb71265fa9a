import { missing } from '../core/missing';
import { migrations } from './migrations';
import { nodeCreators, windowCreators } from './create';
import { arrayHelpers, mathHelpers, stringHelpers } from './language';

const nodeHelpers = {
  ...nodeCreators,
  detach(this: Node): void {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node): void {
    while (this.firstChild) this.removeChild(this.firstChild);
  },
  appendText(this: Node, text: string): void {
    this.appendChild(this.doc.createTextNode(text));
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  instanceOf(this: Node, type: new () => unknown): boolean {
    // Each window has classes of its own; an element that moved keeps those it was made with.
    const own: unknown = Reflect.get(this.win, type.name);
    return this instanceof type || (typeof own === 'function' && this instanceof own);
  },
};

const nodePlaces: object & ThisType<Node> = {
  get doc(): Document {
    return this.ownerDocument ?? document;
  },
  get win(): Window {
    return this.doc.defaultView ?? window;
  },
};

const searchHelpers = {
  find(this: ParentNode, selector: string): Element | null {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string): Element[] {
    return [...this.querySelectorAll(selector)];
  },
};

const elementHelpers = {
  ...searchHelpers,
  getText(this: Element): string {
    return this.textContent;
  },
  setText(this: Element, text: string | DocumentFragment): void {
    if (typeof text === 'string') this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]): void {
    this.classList.add(...classes);
  },
  addClasses(this: Element, classes: string[]): void {
    this.classList.add(...classes);
  },
  removeClass(this: Element, ...classes: string[]): void {
    this.classList.remove(...classes);
  },
  removeClasses(this: Element, classes: string[]): void {
    this.classList.remove(...classes);
  },
  toggleClass(this: Element, classes: string | string[], on: boolean): void {
    for (const each of typeof classes === 'string' ? [classes] : classes) this.classList.toggle(each, on);
  },
  hasClass(this: Element, cls: string): boolean {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: string | number | boolean | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attrs: Record<string, string | number | boolean | null>): void {
    for (const [name, value] of Object.entries(attrs)) this.setAttr(name, value);
  },
  getAttr(this: Element, name: string): string | null {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, last?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === last ? null : (this.parentElement?.matchParent(selector, last) ?? null);
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string): string {
    return getComputedStyle(this, pseudo).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element): boolean {
    return this.doc.activeElement === this;
  },
};

const styleHelpers = {
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>): void {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
};

const htmlHelpers = {
  ...styleHelpers,
  show(this: HTMLElement): void {
    this.style.display = '';
  },
  hide(this: HTMLElement): void {
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, on: boolean): void {
    this.style.display = on ? '' : 'none';
  },
  toggleVisibility(this: HTMLElement, on: boolean): void {
    this.style.visibility = on ? '' : 'hidden';
  },
  isShown(this: HTMLElement): boolean {
    return this.offsetParent !== null;
  },
  onClickEvent(
    this: HTMLElement,
    listener: (event: MouseEvent) => unknown,
    options?: AddEventListenerOptions,
  ): void {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown): () => void {
    return migrations.add(this, listener);
  },
  on(
    this: HTMLElement,
    type: string,
    selector: string,
    listener: (this: HTMLElement, event: Event, target: HTMLElement) => unknown,
    options?: AddEventListenerOptions,
  ): void {
    const delegate = (event: Event): void => {
      const target = event.target instanceof Element ? event.target.closest(selector) : null;
      if (target instanceof HTMLElement && this.contains(target)) listener.call(this, event, target);
    };
    this.addEventListener(type, delegate, options);
  },
};

const targetNode: PropertyDescriptor & ThisType<Event> = {
  configurable: true,
  get() {
    return this.target !== null && 'nodeType' in this.target ? this.target : null;
  },
};

const eventHelpers: object & ThisType<UIEvent> = {
  get win(): Window {
    return this.view ?? window;
  },
  get doc(): Document {
    return this.win.document;
  },
};

const windowHelpers = {
  ...windowCreators,
  activeWindow: window,
  activeDocument: document,
  isBoolean: (value: unknown): boolean => typeof value === 'boolean',
  sleep: (ms: number): Promise<void> => new Promise((done) => window.setTimeout(done, ms)),
  nextFrame: (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done())),
  ready: (): never => missing('ready'),
  ajax: (): never => missing('ajax'),
  ajaxPromise: (): never => missing('ajaxPromise'),
};

/** Puts the helpers that obsidian.d.ts declares as global into a window, not enumerable, as a first act there. */
export function installDom(win: Window & typeof globalThis = window): void {
  add(win, windowHelpers);
  add(win.Node.prototype, nodeHelpers);
  add(win.Node.prototype, nodePlaces);
  add(win.Element.prototype, elementHelpers);
  add(win.DocumentFragment.prototype, searchHelpers);
  add(win.HTMLElement.prototype, htmlHelpers);
  add(win.SVGElement.prototype, styleHelpers);
  add(win.UIEvent.prototype, eventHelpers);
  Object.defineProperty(win.UIEvent.prototype, 'targetNode', targetNode);
  add(win.Array.prototype, arrayHelpers);
  add(win.String.prototype, stringHelpers);
  add(win.Math, mathHelpers);
}

function add(target: object, helpers: object): void {
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(helpers))) {
    Object.defineProperty(target, name, { ...property, enumerable: false, configurable: true });
  }
}

type ElementInfo = DomElementInfo | string | undefined;

/** Fills a new element as Obsidian's `createEl` does and puts it in its place. */
export function dress<T extends Element>(el: T, info: ElementInfo, parent: Node | null): T {
  const options: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  const { cls, text, attr } = options;
  if (cls) el.classList.add(...(typeof cls === 'string' ? cls.split(' ') : cls).filter(Boolean));
  if (text !== undefined) el.setText(text);
  if (attr) el.setAttrs(attr);
  for (const name of ['title', 'type', 'placeholder', 'href'] as const) {
    const value = options[name];
    if (value !== undefined) el.setAttribute(name, value);
  }
  if (options.value !== undefined && 'value' in el) Reflect.set(el, 'value', options.value);
  const into = options.parent ?? parent;
  if (into) into.insertBefore(el, options.prepend ? into.firstChild : null);
  return el;
}

function createElIn<K extends keyof HTMLElementTagNameMap>(
  parent: Node | null,
  tag: K,
  info?: ElementInfo,
  callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
  const el = dress(document.createElement(tag), info, parent);
  callback?.(el);
  return el;
}

function createSvgIn<K extends keyof SVGElementTagNameMap>(
  parent: Node | null,
  tag: K,
  info?: SvgElementInfo | string,
  callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
  const el = dress(document.createElementNS('http://www.w3.org/2000/svg', tag), info, parent);
  callback?.(el);
  return el;
}

type Creators = Pick<Node, 'createEl' | 'createDiv' | 'createSpan' | 'createSvg'>;

/** The four makers of elements, for a node (`this`) and for the window (no parent). */
export const nodeCreators: Creators = {
  createEl(this: Node, tag, info, callback) {
    return createElIn(this, tag, info, callback);
  },
  createDiv(this: Node, info, callback) {
    return createElIn(this, 'div', info, callback);
  },
  createSpan(this: Node, info, callback) {
    return createElIn(this, 'span', info, callback);
  },
  createSvg(this: Node, tag, info, callback) {
    return createSvgIn(this, tag, info, callback);
  },
};

export const windowCreators: Creators & { createFragment: typeof createFragment } = {
  createEl: (tag, info, callback) => createElIn(null, tag, info, callback),
  createDiv: (info, callback) => createElIn(null, 'div', info, callback),
  createSpan: (info, callback) => createElIn(null, 'span', info, callback),
  createSvg: (tag, info, callback) => createSvgIn(null, tag, info, callback),
  createFragment: (callback) => {
    const fragment = document.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
};

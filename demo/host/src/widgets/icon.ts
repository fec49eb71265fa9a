import iconNodes from 'lucide-static/icon-nodes.json';

type IconNode = readonly [tag: string, attrs: Readonly<Record<string, string>>];

const lucide = new Map(Object.entries(iconNodes));
const added = new Map<string, string>();

/** A Lucide icon by its name, with or without `lucide-`, or one that was added; null for a name that nobody has. */
export function getIcon(id: string): SVGSVGElement | null {
  const name = id.replace(/^lucide-/, '');
  const own = added.get(id);
  if (own !== undefined) return drawn(name, '0 0 100 100', (svg) => fillWithMarkup(svg, own));
  const nodes = lucide.get(name);
  if (!nodes) return null;
  return drawn(name, '0 0 24 24', (svg) => {
    svg.setAttrs({ fill: 'none', stroke: 'currentColor', 'stroke-width': 2 });
    svg.setAttrs({ 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
    for (const node of nodes) if (isNode(node)) addNode(svg, node);
  });
}

/** Puts the icon into an element in place of all that is in it; an unknown name leaves it empty. */
export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  parent.empty();
  if (icon) parent.append(icon);
}

/** `svg`: what stands inside an `<svg>` of 100 × 100. */
export const addIcon = (id: string, svg: string): void => void added.set(id, svg);
export const removeIcon = (id: string): void => void added.delete(id);
export const getIconIds = (): string[] => [
  ...[...lucide.keys()].map((id) => `lucide-${id}`),
  ...added.keys(),
];

function drawn(name: string, viewBox: string, draw: (svg: SVGSVGElement) => void): SVGSVGElement {
  return createSvg('svg', { cls: `svg-icon lucide-${name}`, attr: { viewBox, width: 24, height: 24 } }, draw);
}

function isNode(node: readonly unknown[]): node is IconNode {
  return typeof node[0] === 'string' && typeof node[1] === 'object';
}

function addNode(svg: SVGSVGElement, [tag, attrs]: IconNode): void {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag);
  el.setAttrs(attrs);
  svg.append(el);
}

function fillWithMarkup(svg: SVGSVGElement, markup: string): void {
  const parsed = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`,
    'image/svg+xml',
  );
  svg.append(...parsed.documentElement.childNodes);
}

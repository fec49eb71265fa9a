import { setIcon } from '../widgets/icon';

const ICONS: Readonly<Record<string, string>> = {
  abstract: 'clipboard-list',
  summary: 'clipboard-list',
  info: 'info',
  todo: 'circle-check',
  tip: 'flame',
  success: 'check',
  question: 'circle-help',
  faq: 'circle-help',
  warning: 'triangle-alert',
  failure: 'x',
  danger: 'zap',
  bug: 'bug',
  example: 'list',
  quote: 'quote',
};

/** Turns `> [!kind]- Title` quotes into callouts. */
export function dressCallouts(root: HTMLElement): void {
  for (const quote of root.findAll('blockquote')) {
    const first = quote.firstElementChild;
    const [head, kind, fold] = /^\[!([^\]]+)\]([+-]?)[ \t]*/.exec(first?.textContent ?? '') ?? [];
    if (first instanceof HTMLParagraphElement && head !== undefined && kind !== undefined) {
      quote.replaceWith(callout(quote, first, head, kind.toLowerCase(), fold ?? ''));
    }
  }
}

function callout(quote: Element, first: HTMLElement, head: string, kind: string, fold: string): HTMLElement {
  const el = createDiv({ cls: 'callout', attr: { 'data-callout': kind, 'data-callout-metadata': '' } });
  el.setAttr('data-callout-fold', fold);
  const lines = quote.getAttribute('data-lines');
  if (lines !== null) el.setAttr('data-lines', lines);
  const title = el.createDiv({ cls: 'callout-title', attr: { dir: 'auto' } });
  setIcon(title.createDiv('callout-icon'), ICONS[kind] ?? 'pencil');
  const inner = title.createDiv('callout-title-inner');
  moveFirstLine(first, inner, head.length);
  if (inner.textContent.trim() === '') inner.setText(kind.charAt(0).toUpperCase() + kind.slice(1));
  if (first.textContent.trim() === '') first.remove();
  const content = el.createDiv('callout-content');
  content.append(...quote.childNodes);
  if (fold !== '') foldable(el, title, content, fold === '-');
  return el;
}

/** Moves what stands before the first line break, less its first characters, which are the callout's marker. */
function moveFirstLine(from: HTMLElement, to: HTMLElement, skip: number): void {
  const lineBreak = [...from.childNodes].find((node) => node.nodeName === 'BR');
  while (from.firstChild && from.firstChild !== lineBreak) to.append(from.firstChild);
  lineBreak?.remove();
  const text = to.firstChild;
  if (text instanceof Text) text.data = text.data.slice(skip);
}

function foldable(el: HTMLElement, title: HTMLElement, content: HTMLElement, folded: boolean): void {
  el.addClass('is-collapsible');
  setIcon(title.createDiv('callout-fold'), 'chevron-down');
  const show = (on: boolean): void => {
    el.toggleClass('is-collapsed', !on);
    content.toggle(on);
  };
  show(!folded);
  title.addEventListener('click', () => show(el.hasClass('is-collapsed')));
}

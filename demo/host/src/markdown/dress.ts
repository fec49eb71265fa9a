import katex from 'katex';
import Prism from 'prismjs';
import type { App } from '../app/app';
import { parseLinktext } from '../metadata/linktext';
import { dressCallouts } from './callout';
import './languages';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Gives rendered Markdown the classes and parts that Obsidian gives it. */
export function dressRendered(root: HTMLElement, app: App, sourcePath: string): void {
  for (const el of root.findAll('p, h1, h2, h3, h4, h5, h6, ul, ol, table')) el.setAttr('dir', 'auto');
  for (const el of root.findAll('h1, h2, h3, h4, h5, h6')) el.setAttr('data-heading', el.getText());
  for (const el of root.findAll('.math')) renderMathIn(el);
  for (const el of root.findAll('a')) dressLink(el, app, sourcePath);
  for (const el of root.findAll('img')) resolveImage(el, app, sourcePath);
  for (const el of root.findAll('li')) dressTask(el);
  for (const el of root.findAll('pre > code[class*="language-"]')) highlight(el);
  dressCallouts(root);
}

/** `renderMath` of the API, by KaTeX where Obsidian has MathJax. */
export function renderMath(source: string, display: boolean): HTMLElement {
  const el = createSpan({ cls: `math math-${display ? 'block' : 'inline'}`, text: source });
  renderMathIn(el);
  return el;
}

function renderMathIn(el: HTMLElement): void {
  el.addClass('is-loaded');
  katex.render(el.getText(), el, { displayMode: el.hasClass('math-block'), throwOnError: false });
}

function dressLink(el: HTMLElement, app: App, sourcePath: string): void {
  el.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
  if (el.hasClass('tag')) return;
  const href = el.getAttr('href') ?? '';
  if (SCHEME.test(href)) {
    el.addClass('external-link');
    return;
  }
  if (!el.hasClass('internal-link')) {
    el.addClass('internal-link');
    el.dataset.href = decode(href);
  }
  const link = el.dataset.href ?? '';
  el.setAttr('href', link);
  const { path } = parseLinktext(link);
  if (path && !app.metadataCache.getFirstLinkpathDest(path, sourcePath)) el.addClass('is-unresolved');
}

function resolveImage(el: HTMLElement, app: App, sourcePath: string): void {
  const source = decode(el.getAttr('src') ?? '');
  const file = SCHEME.test(source) ? null : app.metadataCache.getFirstLinkpathDest(source, sourcePath);
  if (file) el.setAttr('src', app.vault.getResourcePath(file));
}

function dressTask(item: HTMLElement): void {
  const holder = item.firstElementChild instanceof HTMLParagraphElement ? item.firstElementChild : item;
  const text = holder.firstChild;
  const match = text instanceof Text ? /^\[(.)\]\s/.exec(text.data) : null;
  if (!(text instanceof Text) || !match) return;
  text.data = text.data.slice(match[0].length);
  const mark = (match[1] ?? ' ').trim();
  item.addClass('task-list-item');
  item.toggleClass('is-checked', mark !== '');
  item.dataset.task = mark;
  item.parentElement?.addClass('contains-task-list');
  const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' });
  box.checked = mark !== '';
  holder.prepend(box);
}

function highlight(code: HTMLElement): void {
  const language = /language-(\S+)/.exec(code.className)?.[1] ?? '';
  if (Object.hasOwn(Prism.languages, language)) Prism.highlightElement(code);
  code.addClass('is-loaded');
  code.parentElement?.setAttr('tabindex', 0);
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a stray % is part of the name
  }
}

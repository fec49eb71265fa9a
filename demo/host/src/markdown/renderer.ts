import DOMPurify from 'dompurify';
import type { App } from '../app/app';
import { Component } from '../core/component';
import { withoutComments } from '../metadata/comments';
import { getFrontMatterInfo } from '../metadata/frontmatter';
import { dressRendered } from './dress';
import { fillEmbed } from './embed';
import { markdown } from './syntax';

export interface SectionInfo {
  text: string;
  lineStart: number;
  lineEnd: number;
}
export interface PostProcessorContext {
  docId: string;
  sourcePath: string;
  frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): SectionInfo | null;
}
export interface PostProcessor {
  (el: HTMLElement, context: PostProcessorContext): void | Promise<void>;
  sortOrder?: number;
}

/** What one rendering is of, and how deep in embeds it stands. */
export interface Rendering {
  app: App;
  sourcePath: string;
  component: Component;
  depth: number;
}

export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** Only the static side: nobody but the app makes one. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  /** Renders into `el`. The links in it do nothing: whoever owns the view must listen. */
  static async render(
    app: App,
    text: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    await renderFlat({ app, sourcePath, component, depth: 0 }, text, el);
  }
}

/** Renders as a plugin's own call does: one piece, and post-processors that learn of no section. */
export async function renderFlat(rendering: Rendering, text: string, el: HTMLElement): Promise<void> {
  const piece = await renderBlocks(rendering, text);
  for (const block of piece.findAll('[data-lines]')) block.removeAttribute('data-lines');
  await postProcess(rendering, piece, () => null);
  el.append(...piece.childNodes);
}

/** Renders as the reading view does: a `div` to each top-level block, and post-processors that learn its lines. */
export async function renderSections(rendering: Rendering, text: string, el: HTMLElement): Promise<void> {
  const piece = await renderBlocks(rendering, text);
  for (const block of [...piece.children]) {
    const section = el.createDiv(`el-${block.tagName.toLowerCase()}`);
    const [first, last] = (block.getAttr('data-lines') ?? '').split(' ').map(Number);
    block.removeAttribute('data-lines');
    section.append(block);
    const info = first === undefined || last === undefined ? null : { text, lineStart: first, lineEnd: last };
    if (info) section.dataset.line = String(info.lineStart);
    await postProcess(rendering, section, (asked) => (section.contains(asked) ? info : null));
  }
}

async function renderBlocks(rendering: Rendering, text: string): Promise<HTMLElement> {
  const { contentStart } = getFrontMatterInfo(text);
  const source =
    text.slice(0, contentStart).replace(/[^\n]/g, '') + withoutComments(text.slice(contentStart));
  const piece = createDiv();
  piece.append(
    DOMPurify.sanitize(markdown.render(source), {
      RETURN_DOM_FRAGMENT: true,
      FORBID_TAGS: ['style', 'form'],
    }),
  );
  dressRendered(piece, rendering.app, rendering.sourcePath);
  for (const embed of piece.findAll('.internal-embed')) await fillEmbed(rendering, embed, renderFlat);
  return piece;
}

async function postProcess(
  { app, sourcePath, component }: Rendering,
  el: HTMLElement,
  getSectionInfo: PostProcessorContext['getSectionInfo'],
): Promise<void> {
  const context: PostProcessorContext = {
    docId: Math.random().toString(36).slice(2),
    sourcePath,
    frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
    addChild: (child) => void component.addChild(child),
    getSectionInfo,
  };
  const inOrder = [...app._postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  for (const process of inOrder) await process(el, context);
}

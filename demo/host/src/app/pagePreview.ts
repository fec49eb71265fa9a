import { Component } from '../core/component';
import { Keymap } from '../core/keys';
import { renderFlat } from '../markdown/renderer';
import { parseLinktext, resolveSubpath } from '../metadata/linktext';
import { HoverPopover, type HoverParent } from '../widgets/hover';
import type { App } from './app';

interface HoverLink {
  event: MouseEvent;
  source: string;
  hoverParent: HoverParent;
  targetEl: HTMLElement | null;
  linktext: string;
  sourcePath: string;
}

/** Shows a note in a box when a view says that a link to it is pointed at. */
export function previewPages(app: App): void {
  app.workspace.on('hover-link', (hover: HoverLink) => {
    const needsMod = app._sources.hover.get(hover.source)?.defaultMod ?? false;
    if (!needsMod || Keymap.isModifier(hover.event, 'Mod')) void show(app, hover);
  });
}

async function show(app: App, { hoverParent, targetEl, linktext, sourcePath }: HoverLink): Promise<void> {
  const { path, subpath } = parseLinktext(linktext);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (!file || file.extension !== 'md') return;
  const popover = new HoverPopover(hoverParent, targetEl);
  const el = popover.hoverEl.createDiv('markdown-embed').createDiv('markdown-preview-view markdown-rendered');
  const text = await app.vault.cachedRead(file);
  const cache = app.metadataCache.getFileCache(file);
  const part = cache && subpath ? resolveSubpath(cache, subpath) : null;
  const shown = part ? text.slice(part.start.offset, part.end?.offset) : text;
  const component = popover.addChild(new Component());
  await renderFlat({ app, sourcePath: file.path, component, depth: 1 }, shown, el);
}

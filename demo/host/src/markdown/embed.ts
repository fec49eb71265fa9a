import { parseLinktext, resolveSubpath } from '../metadata/linktext';
import type { TFile } from '../vault/files';
import { setIcon } from '../widgets/icon';
import type { Rendering } from './renderer';

const IMAGES = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'bmp', 'avif']);
const AUDIO = new Set(['mp3', 'wav', 'm4a', 'ogg', 'flac', '3gp', 'webm']);
const MAX_DEPTH = 5;

type Render = (rendering: Rendering, text: string, el: HTMLElement) => Promise<void>;

/** Fills the place of `![[…]]` with the image, the sound, or the note (or part of it) that is meant. */
export async function fillEmbed(rendering: Rendering, el: HTMLElement, render: Render): Promise<void> {
  const { app, sourcePath, depth } = rendering;
  const { src = '', alt = '' } = el.dataset;
  for (const name of ['src', 'alt']) el.removeAttribute(`data-${name}`);
  el.setAttrs({ src, alt });
  el.addClass('is-loaded');
  const { path, subpath } = parseLinktext(src);
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
  if (!file) {
    el.addClasses(['file-embed', 'mod-empty']);
    el.setText(`"${path}" is not created yet. Click to create.`);
  } else if (IMAGES.has(file.extension)) {
    el.addClasses(['media-embed', 'image-embed']);
    image(el, app.vault.getResourcePath(file), alt);
  } else if (AUDIO.has(file.extension)) {
    el.addClasses(['media-embed', 'audio-embed']);
    el.createEl('audio', { attr: { src: app.vault.getResourcePath(file), controls: '' } });
  } else if (file.extension === 'md' && depth < MAX_DEPTH) {
    await note(rendering, el, file, subpath, render);
  } else {
    el.addClass('file-embed');
    el.setText(file.name);
  }
}

function image(el: HTMLElement, src: string, alt: string): void {
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(alt) ?? [];
  const img = el.createEl('img', { attr: { src, alt } });
  if (width !== undefined) img.setAttr('width', width);
  if (height !== undefined) img.setAttr('height', height);
}

async function note(
  { app, component, depth }: Rendering,
  el: HTMLElement,
  file: TFile,
  subpath: string,
  render: Render,
): Promise<void> {
  el.addClasses(['markdown-embed', 'inline-embed']);
  el.createDiv({ cls: 'embed-title markdown-embed-title', text: file.basename });
  const content = el.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
  setIcon(el.createDiv({ cls: 'markdown-embed-link', attr: { 'aria-label': 'Open link' } }), 'link');
  const text = await app.vault.cachedRead(file);
  const cache = app.metadataCache.getFileCache(file);
  const part = cache && subpath ? resolveSubpath(cache, subpath) : null;
  const shown = part ? text.slice(part.start.offset, part.end?.offset) : text;
  await render({ app, component, sourcePath: file.path, depth: depth + 1 }, shown, content);
}

import { Notice, stripHeadingForLink } from 'obsidian';
import type { Card } from '../../library/library';
import { plainText } from '../../note/plainText';
import { uriOf } from '../../session/uri';
import type { Viva } from '../viva';

/** Copies a link to the heading of the question, as the app writes links: of its own one, else of the one above it. */
export async function copyHeadingLink(viva: Viva, { found }: Card): Promise<void> {
  const { app } = viva;
  const file = app.vault.getFileByPath(found.path);
  if (!file) {
    new Notice(viva.text('review.note-gone', { name: found.path }));
    return;
  }
  const headings = app.metadataCache.getFileCache(file)?.headings ?? [];
  const heading = headings.filter(({ position }) => position.start.line <= found.question.line).at(-1);
  const subpath = heading ? `#${stripHeadingForLink(heading.heading)}` : '';
  const alias = plainText(found.question.prompt).replace(/[[\]|\n]+/g, ' ');
  await copy(viva, app.fileManager.generateMarkdownLink(file, '', subpath, alias));
}

/** Copies a link that opens the question in Viva, from any program. */
export function copyCardUri(viva: Viva, { id }: Card): Promise<void> {
  return copy(viva, uriOf(viva.app.vault.getName(), { do: 'card', id }));
}

async function copy({ text }: Viva, link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    new Notice(text('menu.copied'));
  } catch {
    new Notice(text('menu.not-copied', { link }));
  }
}

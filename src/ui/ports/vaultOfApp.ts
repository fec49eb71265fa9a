import { getAllTags, TFile, type App } from 'obsidian';
import type { NoteFile, NoteOutline, NoteText, Vault } from '../../library/ports';

/** The vault that is open in the app. */
export function vaultOfApp(app: App): Vault {
  const markdown = (path: string): TFile | null => {
    const file = app.vault.getAbstractFileByPath(path);
    return file instanceof TFile && file.extension === 'md' ? file : null;
  };
  return {
    notes: () => app.vault.getMarkdownFiles().map(noteFile),
    note: (path) => {
      const file = markdown(path);
      return file && noteFile(file);
    },
    read: (path) => {
      const file = markdown(path);
      return file ? read(app, file) : Promise.resolve({ state: 'gone' });
    },
    outline: (path) => {
      const file = markdown(path);
      return file && outline(app, file);
    },
    resolve: (linkPath, sourcePath) =>
      app.metadataCache.getFirstLinkpathDest(linkPath, sourcePath)?.path ?? null,
    backlinks: (path) =>
      Object.entries(app.metadataCache.resolvedLinks)
        .filter(([source, targets]) => source !== path && (targets[path] ?? 0) > 0)
        .map(([source]) => source),
    linksFrom: (path) => Object.keys(app.metadataCache.resolvedLinks[path] ?? {}),
  };
}

function noteFile(file: TFile): NoteFile {
  return { path: file.path, mtime: file.stat.mtime, size: file.stat.size };
}

async function read(app: App, file: TFile): Promise<NoteText> {
  try {
    return { state: 'read', text: await app.vault.cachedRead(file) };
  } catch (error) {
    if (!app.vault.getAbstractFileByPath(file.path)) return { state: 'gone' };
    return { state: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function outline(app: App, file: TFile): NoteOutline | null {
  const cache = app.metadataCache.getFileCache(file);
  if (!cache) return null;
  return {
    headings: (cache.headings ?? []).map(({ heading, level }) => ({ text: heading, level })),
    sections: (cache.sections ?? []).map((section) => section.type),
    tags: getAllTags(cache) ?? [],
    frontmatter: cache.frontmatter ?? null,
  };
}

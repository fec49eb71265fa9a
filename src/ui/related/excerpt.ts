import { resolveSubpath, TFile, type App, type CachedMetadata, type SectionCache } from 'obsidian';
import { plainText } from '../../note/plainText';

const MOST = 240;

/** A few words of a note, as a person reads them: of the heading that the link names, else of its first paragraph. */
export async function excerptOf(app: App, path: string, subpath: string | null): Promise<string> {
  const file = app.vault.getAbstractFileByPath(path);
  if (!(file instanceof TFile)) return '';
  const cache = app.metadataCache.getFileCache(file);
  const section = cache && paragraphOf(cache, subpath);
  if (!section) return '';
  const text = await app.vault.cachedRead(file);
  const words = plainText(text.slice(section.position.start.offset, section.position.end.offset))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > MOST ? `${words.slice(0, words.lastIndexOf(' ', MOST))} …` : words;
}

function paragraphOf(cache: CachedMetadata, subpath: string | null): SectionCache | null {
  const start = subpath ? (resolveSubpath(cache, `#${subpath}`)?.start.offset ?? 0) : 0;
  const after = (cache.sections ?? []).filter((section) => section.position.end.offset > start);
  return after.find(({ type }) => type === 'paragraph') ?? after.find(({ type }) => type === 'list') ?? null;
}

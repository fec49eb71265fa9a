import {
  resolveSubpath,
  stripHeading,
  type App,
  type CachedMetadata,
  type ReferenceCache,
  type SectionCache,
} from 'obsidian';
import { plainText } from '../../note/plainText';

const MOST = 240;

/** A few words of a note, as a person reads them: of the heading that the link names, else of its first paragraph. */
export async function excerptOf(app: App, path: string, subpath: string | null): Promise<string> {
  const file = app.vault.getFileByPath(path);
  const cache = file && app.metadataCache.getFileCache(file);
  const section = cache && paragraphOf(cache, subpath);
  if (!file || !section) return '';
  const text = await app.vault.cachedRead(file);
  return words(text.slice(section.position.start.offset, section.position.end.offset));
}

/** The same around a link, where it stands. */
export async function excerptAround(app: App, path: string, { position }: ReferenceCache): Promise<string> {
  const file = app.vault.getFileByPath(path);
  if (!file) return '';
  const text = await app.vault.cachedRead(file);
  const { start, end } = position;
  const section = app.metadataCache
    .getFileCache(file)
    ?.sections?.find(
      (each) => each.position.start.offset <= start.offset && each.position.end.offset >= end.offset,
    );
  const whole = section && text.slice(section.position.start.offset, section.position.end.offset);
  if (section?.type === 'paragraph' && whole !== undefined && whole.length <= MOST) return words(whole);
  return words(text.split('\n')[start.line] ?? '');
}

/** The link by which a note leads to another, one to one of these headings first; null: there is none any more. */
export function linkBetween(
  app: App,
  from: string,
  to: string,
  headings: readonly string[],
): { readonly link: ReferenceCache; readonly toHeading: boolean } | null {
  const file = app.vault.getFileByPath(from);
  const cache = file && app.metadataCache.getFileCache(file);
  const names = headings.map(stripHeading);
  let first: ReferenceCache | null = null;
  for (const link of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
    const [path = '', ...subpaths] = link.link.split('#');
    if (app.metadataCache.getFirstLinkpathDest(path, from)?.path !== to) continue;
    if (names.includes(stripHeading(subpaths.at(-1) ?? ''))) return { link, toHeading: true };
    first ??= link;
  }
  return first && { link: first, toHeading: false };
}

function words(markdown: string): string {
  const words = markdown.trimStart().startsWith('|') ? cellsOf(markdown) : markdown;
  const plain = plainText(words).replace(/\s+/g, ' ').trim();
  return plain.length > MOST ? `${plain.slice(0, plain.lastIndexOf(' ', MOST))} …` : plain;
}

function paragraphOf(cache: CachedMetadata, subpath: string | null): SectionCache | null {
  const start = subpath ? (resolveSubpath(cache, `#${subpath}`)?.start.offset ?? 0) : 0;
  const after = (cache.sections ?? []).filter((section) => section.position.end.offset > start);
  return after.find(({ type }) => type === 'paragraph') ?? after.find(({ type }) => type === 'list') ?? null;
}

/** What stands in a table, without its lines. */
function cellsOf(table: string): string {
  return table
    .split(/[|\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => /[^\s:-]/.test(cell))
    .join(' · ');
}

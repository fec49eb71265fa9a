import type { BlockSubpathResult, CachedMetadata, HeadingCache, SubpathResult } from 'obsidian';

/** Obsidian declares that there is always a next heading; after the last one there is none. */
export interface HeadingSubpathResult extends SubpathResult {
  type: 'heading';
  current: HeadingCache;
  next: HeadingCache | null;
}

/** `Note#Heading` → `Note` and `#Heading`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00a0/g, ' ').normalize();
  const hash = text.indexOf('#');
  return hash < 0 ? { path: text, subpath: '' } : { path: text.slice(0, hash), subpath: text.slice(hash) };
}

export const getLinkpath = (linktext: string): string => parseLinktext(linktext).path;

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A heading as links are compared with it. */
export const stripHeading = (heading: string): string =>
  collapse(heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/g, ' '));

/** A heading as it is written into a link. */
export const stripHeadingForLink = (heading: string): string =>
  collapse(heading.replace(/[#|^:%[\]\\]|%%/g, ' '));

/** Finds `#Heading`, `#Heading#Below` or `#^block` in a note. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | null {
  return subpath.startsWith('#^')
    ? findBlock(cache, subpath.slice(2).toLowerCase())
    : findHeading(cache, subpath);
}

function findBlock(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const block = cache.blocks?.[id];
  if (!block) return null;
  const found: BlockSubpathResult = {
    type: 'block',
    block,
    start: block.position.start,
    end: block.position.end,
  };
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
  return list ? { ...found, list } : found;
}

function findHeading(cache: CachedMetadata, subpath: string): HeadingSubpathResult | null {
  const wanted = subpath
    .split('#')
    .filter(Boolean)
    .map((part) => stripHeading(part).toLowerCase());
  const headings = cache.headings ?? [];
  let found = 0;
  let level = 0;
  for (const [at, current] of headings.entries()) {
    if (current.level <= level) found = 0;
    if (stripHeading(current.heading).toLowerCase() !== wanted[found]) continue;
    found += 1;
    level = current.level;
    if (found < wanted.length) continue;
    const next = headings.slice(at + 1).find((heading) => heading.level <= current.level) ?? null;
    return {
      type: 'heading',
      current,
      next,
      start: current.position.start,
      end: next?.position.start ?? null,
    };
  }
  return null;
}

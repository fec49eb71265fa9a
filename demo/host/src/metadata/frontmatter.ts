import type { CachedMetadata, FrontMatterInfo, FrontmatterLinkCache } from 'obsidian';
import { parse, stringify } from 'yaml';

export const parseYaml = (text: string): unknown => parse(text);
export const stringifyYaml = (value: unknown): string => stringify(value);

/** Where the YAML block of a note stands; `from` and `to` enclose the YAML without its fences. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = /^(---[ \t]*\r?\n)([\s\S]*?)(?:(?<=\n)|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(content);
  const [whole = '', fence = '', yaml = ''] = match ?? [];
  if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  return {
    exists: true,
    frontmatter: yaml,
    from: fence.length,
    to: fence.length + yaml.length,
    contentStart: whole.length,
  };
}

/** The YAML as a mapping; null where it is broken or none, as the app shows no properties then. */
export function readFrontmatter(yaml: string): Record<string, unknown> | null {
  try {
    const value: unknown = parse(yaml);
    return isMapping(value) ? value : null;
  } catch {
    return null; // a note's author makes mistakes; the app says so in the note, and the cache holds nothing
  }
}

/** Wiki links that are whole values in the frontmatter. */
export function linksIn(value: unknown, key = ''): FrontmatterLinkCache[] {
  if (typeof value === 'string') {
    const [original, link, display] = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value.trim()) ?? [];
    if (original === undefined || link === undefined) return [];
    return [{ key, link: link.trim(), original, displayText: display ?? link }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => linksIn(below, key ? `${key}.${name}` : name));
}

export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const tags = entry(frontmatter, /^tags?$/i);
  const list = typeof tags === 'string' ? tags.split(/[,\s]+/) : Array.isArray(tags) ? tags.map(String) : [];
  const names = list.map((tag) => tag.trim()).filter(Boolean);
  return names.length > 0 ? names.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) : null;
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  const aliases = entry(frontmatter, /^alias(es)?$/i);
  const list =
    typeof aliases === 'string' ? aliases.split(',') : Array.isArray(aliases) ? aliases.map(String) : [];
  const names = list.map((alias) => alias.trim()).filter(Boolean);
  return names.length > 0 ? names : null;
}

/** The tags of the frontmatter and of the text, with `#`, repeated as often as they stand there. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  if (!cache.tags && !cache.frontmatter) return null;
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map((each) => each.tag)];
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function entry(frontmatter: unknown, name: RegExp): unknown {
  if (!isMapping(frontmatter)) return undefined;
  return Object.entries(frontmatter).find(([key]) => name.test(key))?.[1];
}

import type { CachedMetadata, CacheItem, EmbedCache, LinkCache, TagCache } from 'obsidian';
import type { Lines } from './lines';

type Span = readonly [from: number, to: number];

const OPAQUE = [/(`+)(?:(?!\1)[^\n]|\n(?!\n))*?[^`]\1(?!`)/g, /\$\$[\s\S]*?\$\$/g];
const WIKI = /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/g;
const MARKDOWN = /(!?)\[([^[\]\n]*)\]\((<[^>\n]+>|[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g;
const TAG = /(^|\s)(#[\p{L}\p{N}\p{Emoji_Presentation}_/-]+)/gu;

/** Links, embeds and tags that stand outside code, math and comments. `hidden`: spans of code blocks. */
export function findInline(
  text: string,
  hidden: readonly Span[],
  lines: Lines,
): Pick<CachedMetadata, 'links' | 'embeds' | 'tags'> {
  const paper = new Paper(text);
  for (const span of hidden) paper.cover(span);
  for (const pattern of OPAQUE) for (const match of paper.find(pattern)) paper.cover(spanOf(match));

  const links: LinkCache[] = [];
  const embeds: EmbedCache[] = [];
  const keep = (match: RegExpExecArray, link: string, displayText: string): void => {
    const [from, to] = spanOf(match);
    const found = { link, original: match[0], displayText, position: lines.pos(from, to) };
    (match[1] === '!' ? embeds : links).push(found);
  };
  for (const match of paper.find(WIKI)) {
    const target = (match[2] ?? '').trim();
    keep(match, target, match[3] ?? target);
    paper.cover(spanOf(match));
  }
  for (const match of paper.find(MARKDOWN)) {
    const target = decoded((match[3] ?? '').replace(/^<|>$/g, ''));
    if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) keep(match, target, match[2] ?? '');
    paper.cover(spanOf(match));
  }
  const tags: TagCache[] = [];
  for (const match of paper.find(TAG)) {
    const tag = match[2] ?? '';
    const [, to] = spanOf(match);
    if (!/^#[\d/_-]*$/.test(tag)) tags.push({ tag, position: lines.pos(to - tag.length, to) });
  }
  return {
    ...(links.length > 0 && { links: links.sort(byPlace) }),
    ...(embeds.length > 0 && { embeds: embeds.sort(byPlace) }),
    ...(tags.length > 0 && { tags }),
  };
}

/** A text of which parts are covered, so that no later search sees them; offsets stay. */
class Paper {
  #parts: string;

  constructor(text: string) {
    this.#parts = text;
  }

  find(pattern: RegExp): RegExpExecArray[] {
    return [...this.#parts.matchAll(pattern)];
  }

  cover([from, to]: Span): void {
    const covered = this.#parts.slice(from, to).replace(/[^\n]/g, '\0');
    this.#parts = this.#parts.slice(0, from) + covered + this.#parts.slice(to);
  }
}

const spanOf = (match: RegExpExecArray): Span => [match.index, match.index + match[0].length];
const byPlace = (a: CacheItem, b: CacheItem): number => a.position.start.offset - b.position.start.offset;

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target; // a stray % is part of the name
  }
}

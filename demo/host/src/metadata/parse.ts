import type { CachedMetadata, CacheItem, HeadingCache, ListItemCache, Pos, SectionCache } from 'obsidian';
import MarkdownIt, { type Token } from 'markdown-it';
import { blank, withoutComments } from './comments';
import { getFrontMatterInfo, linksIn, readFrontmatter } from './frontmatter';
import { findInline } from './inline';
import { Lines } from './lines';

const blocks = new MarkdownIt({ html: true });

const SECTION_TYPES: Readonly<Record<string, string>> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  fence: 'code',
  code_block: 'code',
  blockquote_open: 'blockquote',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  table_open: 'table',
  hr: 'thematicBreak',
  html_block: 'html',
};

/** What Obsidian's metadata cache holds of a note, as far as the host knows it. */
export function parseMarkdown(text: string): CachedMetadata {
  const lines = new Lines(text);
  const cache: CachedMetadata = {};
  const sections: SectionCache[] = [];
  const info = getFrontMatterInfo(text);
  if (info.exists) {
    const position = lines.pos(0, text.slice(0, info.contentStart).trimEnd().length);
    const frontmatter = readFrontmatter(info.frontmatter);
    if (frontmatter) cache.frontmatter = frontmatter;
    cache.frontmatterPosition = position;
    const frontmatterLinks = linksIn(frontmatter);
    if (frontmatterLinks.length > 0) cache.frontmatterLinks = frontmatterLinks;
    sections.push({ type: 'yaml', position });
  }
  const body = withoutComments(text.slice(info.contentStart));
  const firstLine = lines.at(info.contentStart).line;
  const read = new BlockReader(lines, firstLine);
  read.all(blocks.parse(body.replace(/\r/g, ' '), {}));
  sections.push(...read.sections);

  const hidden = read.code.map(({ start, end }) => [start.offset, end.offset] as const);
  const inline = findInline(blank(text.slice(0, info.contentStart)) + body, hidden, lines);
  if (read.headings.length > 0) cache.headings = read.headings;
  if (read.items.length > 0) cache.listItems = read.items;
  if (Object.keys(read.blocks).length > 0) cache.blocks = read.blocks;
  if (sections.length > 0) cache.sections = sections;
  return { ...cache, ...inline };
}

class BlockReader {
  readonly sections: SectionCache[] = [];
  readonly headings: HeadingCache[] = [];
  readonly items: ListItemCache[] = [];
  readonly blocks: Record<string, CacheItem & { id: string }> = {};
  readonly code: Pos[] = [];
  #depth = 0;
  #list = 0;
  #above: number[] = [];

  constructor(
    private readonly lines: Lines,
    private readonly firstLine: number,
  ) {}

  all(tokens: readonly Token[]): void {
    tokens.forEach((token, at) => {
      const position = this.#position(token);
      if (position) this.#take(token, position, tokens[at + 1]);
      if (token.type === 'list_item_close') this.#above.pop();
      this.#depth += token.nesting;
    });
  }

  #position(token: Token): Pos | null {
    if (!token.map) return null;
    const first = token.map[0] + this.firstLine;
    let last = Math.max(first, token.map[1] + this.firstLine - 1);
    while (last > first && this.lines.text(last).trim() === '') last -= 1;
    return this.lines.pos(this.lines.start(first), this.lines.end(last));
  }

  #take(token: Token, position: Pos, next: Token | undefined): void {
    if (token.type === 'fence' || token.type === 'code_block') this.code.push(position);
    const type = SECTION_TYPES[token.type];
    if (this.#depth === 0 && type) this.#section(type, position);
    if (token.type === 'heading_open' && this.#depth === 0) {
      this.headings.push({
        heading: (next?.content ?? '').trim(),
        level: Number(token.tag.slice(1)),
        position,
      });
    }
    if (token.type === 'list_item_open') this.#item(position.start.line);
  }

  #section(type: string, position: Pos): void {
    const text = this.lines.between(position);
    const section: SectionCache = { type, position };
    if (type === 'blockquote' && /^\s*>\s*\[!/.test(text)) section.type = 'callout';
    if (type === 'list') this.#list = position.start.line;
    if (type !== 'list' && type !== 'code') this.#remember(section, text);
    this.sections.push(section);
  }

  #item(line: number): void {
    const text = this.lines.text(line);
    const start = this.lines.start(line) + text.search(/\S/);
    const above = this.#above.at(-1);
    const item: ListItemCache = {
      // Obsidian's way to say "in no item": the list's own line, negative
      parent: above ?? -(this.#list || 1),
      position: this.lines.pos(start, this.lines.end(line)),
    };
    const task = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\]\s/.exec(text)?.[1];
    if (task !== undefined) item.task = task;
    this.#remember(item, text);
    this.items.push(item);
    this.#above.push(line);
  }

  #remember(item: CacheItem & { id?: string | undefined }, text: string): void {
    const id = /(?:^|\s)\^([a-zA-Z0-9-]+)\s*$/.exec(text)?.[1];
    if (id === undefined) return;
    item.id = id;
    this.blocks[id.toLowerCase()] = { id, position: item.position };
  }
}

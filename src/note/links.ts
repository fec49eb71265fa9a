import { codeSpans } from './codeSpans';
import { own } from './own';
import type { WikiLink } from './question';
import { HEADING, kindOf, lineEnd, lineStart, type Scan, TEXT } from './scan/lines';

const LONGEST = 1000;
/** Pictures, sounds, papers: no notes. */
export const ATTACHMENT =
  /\.(?:png|jpe?g|gif|bmp|svg|webp|avif|heic|tiff?|ico|pdf|mp3|wav|m4a|ogg|3gp|flac|opus|mp4|webm|ogv|mov|mkv|avi|canvas|base|excalidraw|zip|csv|xlsx?|docx?|pptx?)$/iu;

/** An address of the web, of mail, of a program. */
const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
/** From behind `](` to the end of a link: its destination in angle brackets or bare, and maybe a title. */
const DESTINATION =
  /(?:<([^<>[\]]{0,1000})>|((?:\\.|[^\s()[\]<\\]|\([^\s()[\]]{0,1000}\)){0,1000}))(?:[ \t]+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?[ \t]*\)/uy;

/**
 * The links to notes that Obsidian would show, `[[wiki]]` and `[Markdown](links.md)`, in the order of the note: not those
 * in code, comments, mathematics and frontmatter, nor those that lead to a place in the note itself.
 */
export function findLinks(scan: Scan): readonly WikiLink[] {
  const reader = new LinkReader(scan.text);
  let line = 0;
  for (let at = reader.next(0); at < Infinity;) {
    while (line + 1 < scan.count && lineStart(scan, line + 1) <= at) line++;
    const kind = kindOf(scan, line);
    const end = lineEnd(scan, line);
    if (kind === TEXT || kind === HEADING) reader.read(line, lineStart(scan, line), end);
    at = reader.next(end);
  }
  return reader.links;
}

/** The links to notes in a piece of Markdown. */
export function linksIn(markdown: string): readonly WikiLink[] {
  const reader = new LinkReader(markdown);
  let from = 0;
  markdown.split('\n').forEach((text, line) => {
    reader.read(line, from, from + text.length);
    from += text.length + 1;
  });
  return reader.links;
}

/** A link without its place. */
type Named = Omit<WikiLink, 'line'>;

type Spans = ReturnType<typeof codeSpans>;

const NONE: Spans = [];

/** A link and where it ends. */
interface Placed {
  readonly at: number;
  readonly named: Named;
}

/** Where a mark stands next, asked for from further and further on: no part of the text is searched twice. */
class Next {
  readonly #text: string;
  readonly #mark: string;
  #at = -1;

  constructor(text: string, mark: string) {
    this.#text = text;
    this.#mark = mark;
  }

  /** Infinity: nowhere. */
  from(offset: number): number {
    if (this.#at >= offset) return this.#at;
    const at = this.#text.indexOf(this.#mark, offset);
    this.#at = at === -1 ? Infinity : at;
    return this.#at;
  }
}

/** Reads the links of lines that are asked for in their order. */
class LinkReader {
  readonly links: WikiLink[] = [];
  readonly #text: string;
  readonly #opening: Next;
  readonly #closing: Next;
  readonly #plain: Next;
  readonly #tick: Next;
  /** What stood between brackets already: a note names the same few again and again. */
  readonly #known = new Map<string, Named | null>();
  #line = 0;

  constructor(text: string) {
    this.#text = text;
    this.#opening = new Next(text, '[[');
    this.#closing = new Next(text, ']]');
    this.#plain = new Next(text, '](');
    this.#tick = new Next(text, '`');
  }

  /** Where a link may be next; Infinity: nowhere. */
  next(offset: number): number {
    return Math.min(this.#opening.from(offset), this.#plain.from(offset));
  }

  /** Reads the line between these offsets. */
  read(line: number, from: number, end: number): void {
    this.#line = line;
    const spans = this.#tick.from(from) < end ? spansIn(this.#text, from, end) : NONE;
    if (this.#plain.from(from) >= end) {
      this.#wikiLinks(from, end, spans, null);
      return;
    }
    const placed: Placed[] = [];
    this.#wikiLinks(from, end, spans, placed);
    markdownLinks(this.#text.slice(from, end), from, spans, placed);
    placed.sort((one, other) => one.at - other.at);
    for (const { named } of placed) this.#add(named);
  }

  #add({ target, subpath, alias }: Named): void {
    this.links.push({ target, subpath, alias, line: this.#line });
  }

  /** Adds them, or puts them into `placed`. */
  #wikiLinks(from: number, end: number, spans: Spans, placed: Placed[] | null): void {
    let span = 0;
    for (let open = this.#opening.from(from); open < end;) {
      const close = this.#closing.from(open + 2);
      if (close >= end) break;
      let next = this.#opening.from(open + 1);
      for (; next < close; next = this.#opening.from(open + 1)) open = next;
      while ((spans[span]?.[1] ?? Infinity) <= open) span++;
      const inCode = (spans[span]?.[0] ?? Infinity) < open;
      const named = inCode || close - open > LONGEST ? null : this.#named(this.#text.slice(open + 2, close));
      const embed = this.#text.charCodeAt(open - 1) === 33;
      if (named && !(embed && ATTACHMENT.test(named.target))) {
        if (placed) placed.push({ at: close, named });
        else this.#add(named);
      }
      open = next;
    }
  }

  #named(inner: string): Named | null {
    let named = this.#known.get(inner);
    if (named === undefined) {
      named = toNamed(inner);
      this.#known.set(inner, named);
    }
    return named;
  }
}

/** The code spans of a line: offsets in the text. */
function spansIn(text: string, from: number, end: number): Spans {
  return codeSpans(text.slice(from, end)).map(([start, stop]) => [from + start, from + stop]);
}

/** Links as `[text](destination "title")`; the text may have begun on the line before. `from`: the line's offset. */
function markdownLinks(text: string, from: number, spans: Spans, links: Placed[]): void {
  let span = 0;
  let end = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', Math.max(at + 2, end))) {
    while ((spans[span]?.[1] ?? Infinity) <= from + at) span++;
    if ((spans[span]?.[0] ?? Infinity) < from + at || text[at - 1] === '\\') continue;
    DESTINATION.lastIndex = at + 2;
    const match = DESTINATION.exec(text);
    if (match === null) continue;
    const destination = match[1] ?? match[2] ?? '';
    const open = openOf(text, end, at);
    end = DESTINATION.lastIndex;
    const before = text[open - 1];
    const shown = text.slice(open + 1, at);
    const named = EXTERNAL.test(destination) ? null : toDecoded(destination, shown);
    if (!named || before === '\\' || (before === '!' && ATTACHMENT.test(named.target))) continue;
    if (shown.startsWith('[') && shown.endsWith(']')) continue; // a wiki-link, and brackets behind it
    links.push({ at: from + at, named });
  }
}

/** The bracket that the one at `close` closes, not before `from`; `from - 1`: it stands further back. */
function openOf(text: string, from: number, close: number): number {
  let depth = 1;
  let at = close - 1;
  for (; at >= from; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) break;
  }
  return at;
}

function toDecoded(destination: string, shown: string): Named | null {
  const hash = destination.indexOf('#');
  const target = decoded(hash === -1 ? destination : destination.slice(0, hash));
  if (target === '') return null;
  const subpath = hash === -1 ? null : decoded(destination.slice(hash + 1));
  return { target, subpath, alias: shown === '' ? null : own(shown) };
}

function decoded(written: string): string {
  const plain = written.replace(/\\([!-/:-@[-`{-~])/gu, '$1').trim();
  try {
    return own(decodeURIComponent(plain));
  } catch {
    return own(plain); // a stray % is part of the name
  }
}

function toNamed(inner: string): Named | null {
  const bar = inner.indexOf('|');
  // In a table the bar before the alias is escaped.
  const named = bar === -1 ? inner : inner.slice(0, bar);
  const path = named.endsWith('\\') ? named.slice(0, -1) : named;
  const hash = path.indexOf('#');
  const target = own((hash === -1 ? path : path.slice(0, hash)).trim());
  if (target === '') return null;
  const subpath = hash === -1 ? null : own(path.slice(hash + 1).trim());
  return { target, subpath, alias: bar === -1 ? null : own(inner.slice(bar + 1).trim()) };
}

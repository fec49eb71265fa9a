import { codeSpans } from './codeSpans';
import { own } from './own';
import type { WikiLink } from './question';
import { HEADING, kindOf, lineEnd, lineStart, lineText, type Scan, TEXT } from './scan/lines';

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
 * in code, comments, mathematics and frontmatter.
 */
export function findLinks(scan: Scan): readonly WikiLink[] {
  const { text } = scan;
  const found: Found = { links: [], known: new Map() };
  let line = 0;
  let [wiki, plain] = [text.indexOf('[['), text.indexOf('](')];
  while (wiki !== -1 || plain !== -1) {
    const at = wiki === -1 || (plain !== -1 && plain < wiki) ? plain : wiki;
    while (line + 1 < scan.count && lineStart(scan, line + 1) <= at) line++;
    const kind = kindOf(scan, line);
    const end = lineEnd(scan, line);
    const holds = { wiki: wiki !== -1 && wiki < end, plain: plain !== -1 && plain < end };
    if (kind === TEXT || kind === HEADING) readLine(lineText(scan, line), line, holds, found);
    if (holds.wiki) wiki = text.indexOf('[[', end);
    if (holds.plain) plain = text.indexOf('](', end);
  }
  return found.links;
}

/** The links to notes in a piece of Markdown. */
export function linksIn(markdown: string): readonly WikiLink[] {
  const found: Found = { links: [], known: new Map() };
  markdown.split('\n').forEach((text, line) => {
    readLine(text, line, { wiki: text.includes('[['), plain: text.includes('](') }, found);
  });
  return found.links;
}

interface Found {
  readonly links: WikiLink[];
  /** What stood between brackets already: a note names the same few again and again. */
  readonly known: Map<string, Named | null>;
}

/** A link without its place. */
type Named = Omit<WikiLink, 'line'>;

type Spans = ReturnType<typeof codeSpans>;

const NONE: Spans = [];

/** What stands in a line: `[[`, `](`. */
interface Holds {
  readonly wiki: boolean;
  readonly plain: boolean;
}

function readLine(text: string, line: number, { wiki, plain }: Holds, { links, known }: Found): void {
  const spans = text.includes('`') ? codeSpans(text) : NONE;
  const placed: Placed[] = [];
  if (wiki) wikiLinks(text, spans, known, placed);
  if (plain) {
    markdownLinks(text, spans, placed);
    placed.sort((one, other) => one.at - other.at);
  }
  for (const { named } of placed)
    links.push({ target: named.target, subpath: named.subpath, alias: named.alias, line });
}

/** A link and where in its line it ends. */
interface Placed {
  readonly at: number;
  readonly named: Named;
}

function wikiLinks(text: string, spans: Spans, known: Found['known'], links: Placed[]): void {
  let span = 0;
  for (let at = text.indexOf('[['); at !== -1;) {
    const close = text.indexOf(']]', at + 2);
    if (close === -1) break;
    const open = text.lastIndexOf('[[', close - 1);
    while ((spans[span]?.[1] ?? Infinity) <= open) span++;
    const inCode = (spans[span]?.[0] ?? Infinity) < open;
    const named = inCode || close - open > LONGEST ? null : readNamed(text.slice(open + 2, close), known);
    const embed = text.charCodeAt(open - 1) === 33;
    if (named && !(embed && ATTACHMENT.test(named.target))) links.push({ at: close, named });
    at = text.indexOf('[[', close + 2);
  }
}

/** Links as `[text](destination "title")`; the text may have begun on the line before. */
function markdownLinks(text: string, spans: Spans, links: Placed[]): void {
  let span = 0;
  let end = 0;
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', Math.max(at + 2, end))) {
    while ((spans[span]?.[1] ?? Infinity) <= at) span++;
    if ((spans[span]?.[0] ?? Infinity) < at || text[at - 1] === '\\') continue;
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
    links.push({ at, named });
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
  const subpath = hash === -1 ? null : decoded(destination.slice(hash + 1));
  if (target === '' && subpath === null) return null;
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

function readNamed(inner: string, known: Map<string, Named | null>): Named | null {
  let named = known.get(inner);
  if (named === undefined) {
    named = toNamed(inner);
    known.set(inner, named);
  }
  return named;
}

function toNamed(inner: string): Named | null {
  const bar = inner.indexOf('|');
  // In a table the bar before the alias is escaped.
  const named = bar === -1 ? inner : inner.slice(0, bar);
  const path = named.endsWith('\\') ? named.slice(0, -1) : named;
  const hash = path.indexOf('#');
  const target = own((hash === -1 ? path : path.slice(0, hash)).trim());
  const subpath = hash === -1 ? null : own(path.slice(hash + 1).trim());
  if (target === '' && subpath === null) return null;
  return { target, subpath, alias: bar === -1 ? null : own(inner.slice(bar + 1).trim()) };
}

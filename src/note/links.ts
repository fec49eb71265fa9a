import { codeSpans } from './codeSpans';
import { own } from './own';
import type { WikiLink } from './question';
import { HEADING, kindOf, lineEnd, lineStart, lineText, type Scan, TEXT } from './scan/lines';

const LONGEST = 1000;
/** Embeds of these are pictures, sounds, papers: no notes. */
const ATTACHMENT =
  /\.(?:png|jpe?g|gif|bmp|svg|webp|avif|heic|tiff?|ico|pdf|mp3|wav|m4a|ogg|3gp|flac|opus|mp4|webm|ogv|mov|mkv|avi|canvas|base|excalidraw|zip|csv|xlsx?|docx?|pptx?)$/iu;

/** The wiki-links of a note that Obsidian would show: not those in code, comments, mathematics and frontmatter. */
export function findLinks(scan: Scan): readonly WikiLink[] {
  const { text } = scan;
  const links: WikiLink[] = [];
  const known = new Map<string, Named | null>();
  let line = 0;
  for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', lineEnd(scan, line))) {
    while (line + 1 < scan.count && lineStart(scan, line + 1) <= at) line++;
    const kind = kindOf(scan, line);
    if (kind === TEXT || kind === HEADING) readLine(lineText(scan, line), line, { links, known });
  }
  return links;
}

/** The wiki-links of a piece of Markdown; their lines are counted from `firstLine`. */
export function linksIn(markdown: string, firstLine = 0): readonly WikiLink[] {
  const found: Found = { links: [], known: new Map() };
  markdown.split('\n').forEach((text, index) => readLine(text, firstLine + index, found));
  return found.links;
}

interface Found {
  readonly links: WikiLink[];
  /** What stood between brackets already: a note names the same few again and again. */
  readonly known: Map<string, Named | null>;
}

/** A link without its place. */
type Named = Omit<WikiLink, 'line'>;

function readLine(text: string, line: number, { links, known }: Found): void {
  const spans = text.includes('`') ? codeSpans(text) : [];
  let span = 0;
  for (let at = text.indexOf('[['); at !== -1;) {
    const close = text.indexOf(']]', at + 2);
    if (close === -1) return;
    const open = text.lastIndexOf('[[', close - 1);
    while ((spans[span]?.[1] ?? Infinity) <= open) span++;
    const inCode = (spans[span]?.[0] ?? Infinity) < open;
    const named = inCode || close - open > LONGEST ? null : readNamed(text.slice(open + 2, close), known);
    const embed = text.charCodeAt(open - 1) === 33;
    if (named && !(embed && ATTACHMENT.test(named.target))) {
      links.push({ target: named.target, subpath: named.subpath, alias: named.alias, line });
    }
    at = text.indexOf('[[', close + 2);
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

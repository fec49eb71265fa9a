import { codeSpans } from './codeSpans';

const BLOCK_PREFIX = /^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+|[-*+][ \t]+|\d{1,9}[.)][ \t]+)+/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Markdown as a person reads it: links by their alias or name, emphasis, code marks, HTML tags, comments and block ids
 * taken away. Lines stay lines.
 */
export function plainText(markdown: string): string {
  if (!/[\\`*_~=[\]<>&!%#^$|-]|\d[.)]|\s\s/u.test(markdown)) return markdown.trim();
  return markdown
    .split('\n')
    .map((line) => plainLine(line))
    .join('\n')
    .trim();
}

function plainLine(line: string): string {
  const text = line.replace(BLOCK_PREFIX, '');
  let plain = '';
  let at = 0;
  for (const [start, end] of codeSpans(text)) {
    plain += plainInline(text.slice(at, start)) + code(text.slice(start, end));
    at = end;
  }
  return (plain + plainInline(text.slice(at))).replace(/[ \t]{1,200}\^[\w-]{1,100}$/u, '').trim();
}

function code(span: string): string {
  const inner = span.replace(/^`+|`+$/gu, '');
  return inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '' ? inner.slice(1, -1) : inner;
}

function plainInline(text: string): string {
  return text
    .replace(/!?\[\[([^[\]|\n]{1,1000})(?:\|([^[\]\n]{0,1000}))?\]\]/gu, (_, path: string, alias?: string) =>
      (alias ?? name(path)).trim(),
    )
    .replace(
      /!?\[([^[\]]{0,1000})\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)(?:\s+"[^"]{0,200}")?\)/gu,
      '$1',
    )
    .replace(/<(https?:[^<>\s]{1,1000})>/giu, '$1')
    .replace(/%%[^%]{0,1000}%%|<!--.{0,1000}?-->|<\/?[a-z][^<>]{0,500}>/giu, '')
    .replace(/(^|[^\\])(?:\*{1,3}|~~|==)(?=\S)/gu, '$1')
    .replace(/([^\s\\])(?:\*{1,3}|~~|==)/gu, '$1')
    .replace(/(^|[^\p{L}\p{N}_\\])_{1,3}(?=\S)/gu, '$1')
    .replace(/([^\s\\])_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/&([a-z]{2,6}|#\d{1,6});/giu, (whole, entity: string) => unescape(whole, entity.toLowerCase()));
}

function unescape(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
  const code = Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** What Obsidian shows of a link without an alias. */
function name(path: string): string {
  return path.replace(/\\$/u, '').replace(/^#/u, '').replace(/#\^?/gu, ' > ');
}

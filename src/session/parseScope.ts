import { deepest, mostWeak, usualWeak, type Not, type Scope, type Term } from './scope';
import { scopeKeys } from './scopeText';
import { tokensOf, type Token } from './scopeTokens';

/** What of a scope's text is not understood. A view says it by `code`, with what helps. */
export interface ScopeProblem {
  readonly code:
    | 'unclosed-quote'
    | 'unknown-kind'
    | 'no-value'
    | 'bad-weak'
    | 'bad-depth'
    | 'depth-alone'
    | 'bad-category'
    | 'bad-cards'
    | 'too-long';
  /** 0-based, in characters of the text. */
  readonly at: number;
  /** What stands there, cut where it is long. */
  readonly value: string;
}

export type ParsedScope =
  { readonly ok: true; readonly scope: Scope } | { readonly ok: false; readonly problem: ScopeProblem };

/** Characters. */
const longestText = 4_000;
const longestShown = 40;

/**
 * The scope that a text names: terms that all must be met, `-` before those that must not. '' is the whole vault.
 * Never throws, whatever the text.
 */
export function parseScope(text: string): ParsedScope {
  if (text.length > longestText) return failed('too-long', longestText, text);
  const parts: (Term | Not)[] = [];
  for (const token of tokensOf(text)) {
    if (token.open) return failed('unclosed-quote', token.at, text.slice(token.at));
    if (token.key === 'depth' && !token.not) {
      const problem = deepen(parts, token);
      if (problem !== null) return { ok: false, problem };
      continue;
    }
    const term = termOf(token);
    if ('code' in term) return { ok: false, problem: term };
    parts.push(token.not ? { kind: 'not', of: term } : term);
  }
  const [first, ...others] = parts;
  if (first === undefined) return { ok: true, scope: { kind: 'vault' } };
  return { ok: true, scope: others.length === 0 ? first : { kind: 'all', of: parts } };
}

/** `depth:2` belongs to the topic right before it. */
function deepen(parts: (Term | Not)[], token: Token): ScopeProblem | null {
  const last = parts.pop();
  const topic = last?.kind === 'not' ? last.of : last;
  if (topic?.kind !== 'topic') return problemOf('depth-alone', token);
  const depth = wholeNumber(token.value, deepest);
  if (depth === null) return problemOf('bad-depth', token);
  const deeper: Term = { ...topic, depth };
  parts.push(last?.kind === 'not' ? { kind: 'not', of: deeper } : deeper);
  return null;
}

function termOf(token: Token): Term | ScopeProblem {
  const { key, value } = token;
  if (key === null) return wordOf(token);
  if (!scopeKeys.some((known) => known === key)) return problemOf('unknown-kind', token);
  if (value === '') return problemOf('no-value', token);
  switch (key) {
    case 'folder': {
      const path = value.replace(/\/+$/, '');
      return path === '' ? { kind: 'vault' } : { kind: 'folder', path };
    }
    case 'note':
      return { kind: 'note', path: value };
    case 'category':
      return categoryIn(token);
    case 'tag': {
      const tag = value.replace(/^#/, '');
      return tag === '' ? problemOf('no-value', token) : { kind: 'tag', tag };
    }
    case 'topic':
      return { kind: 'topic', key: value };
    case 'weak': {
      const most = wholeNumber(value, mostWeak);
      return most === null ? problemOf('bad-weak', token) : { kind: 'weak', most };
    }
    case 'cards':
      return /^[\w-]+(?:,[\w-]+)*$/.test(value)
        ? { kind: 'cards', ids: value.split(',') }
        : problemOf('bad-cards', token);
    default:
      return problemOf('depth-alone', token);
  }
}

/** A term without a colon. */
function wordOf(token: Token): Term | ScopeProblem {
  const { value, quoted } = token;
  if (value === '') return problemOf('no-value', token);
  if (quoted) return { kind: 'search', words: value };
  if (value.includes(':')) return problemOf('unknown-kind', token);
  switch (value) {
    case 'vault':
    case 'due':
    case 'new':
    case 'flagged':
      return { kind: value };
    case 'weak':
      return { kind: 'weak', most: usualWeak };
    default:
      return { kind: 'search', words: value };
  }
}

/** A heading may hold a # too, and so may a folder: the first one after the name of a note parts them. */
function categoryIn(token: Token): Term | ScopeProblem {
  const end = token.value.indexOf('.md#');
  if (end < 0) return problemOf('bad-category', token);
  return { kind: 'category', path: token.value.slice(0, end + 3), category: token.value.slice(end + 4) };
}

/** 1…most; null: it is none. */
function wholeNumber(text: string, most: number): number | null {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
}

function problemOf(code: ScopeProblem['code'], { at, key, value, not }: Token): ScopeProblem {
  const shown = `${not ? '-' : ''}${key === null ? '' : `${key}:`}${value}`;
  return { code, at, value: cut(code === 'unknown-kind' ? (key ?? value) : shown) };
}

function failed(code: ScopeProblem['code'], at: number, value: string): ParsedScope {
  return { ok: false, problem: { code, at, value: cut(value) } };
}

function cut(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

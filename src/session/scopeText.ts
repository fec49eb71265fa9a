import { usualWeak, type Not, type Scope, type Term } from './scope';
import { inQuotes, quotedValue } from './scopeTokens';

/** Words that are a term by themselves. */
export const loneWords = ['vault', 'due', 'new', 'flagged', 'weak'] as const;

/** What can stand before a colon. */
export const scopeKeys = ['folder', 'note', 'category', 'tag', 'topic', 'depth', 'weak', 'cards'] as const;

/** A scope as text: `topic:Temporal depth:1 -tag:done weak:20`. `parseScope` reads it back. */
export function printScope(scope: Scope): string {
  return (scope.kind === 'all' ? scope.of : [scope]).map(printPart).join(' ');
}

function printPart(part: Term | Not): string {
  return part.kind === 'not' ? `-${printTerm(part.of)}` : printTerm(part);
}

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'vault':
    case 'due':
    case 'new':
    case 'flagged':
      return term.kind;
    case 'folder':
    case 'note':
      return `${term.kind}:${quotedValue(term.path)}`;
    case 'category':
      return `category:${quotedValue(`${term.path}#${term.category}`)}`;
    case 'tag':
      return `tag:${quotedValue(term.tag)}`;
    case 'topic':
      return `topic:${quotedValue(term.key)}${term.depth === undefined ? '' : ` depth:${term.depth}`}`;
    case 'search':
      return isPlain(term.words) ? term.words : inQuotes(term.words);
    case 'weak':
      return term.most === usualWeak ? 'weak' : `weak:${term.most}`;
    case 'cards':
      return `cards:${term.ids.join(',')}`;
  }
}

/** It cannot be taken for anything else. */
function isPlain(words: string): boolean {
  return /^[^\s":-][^\s":]*$/u.test(words) && !loneWords.some((word) => word === words);
}

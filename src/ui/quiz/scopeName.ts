import { plainText } from '../../note/plainText';
import { missingTerm } from '../../session/missingTerm';
import type { ScopeProblem } from '../../session/parseScope';
import type { Scope } from '../../session/scope';
import { nameOf, type ScopeCount } from '../../session/scopes';
import { printScope } from '../../session/scopeText';
import type { Text } from '../text/text';
import type { Viva } from '../viva';

/** A scope as a person reads it: `Category 3: Airflow`. */
export function scopeName(text: Text, { scope, name }: Pick<ScopeCount, 'scope' | 'name'>): string {
  switch (scope.kind) {
    case 'vault':
    case 'due':
    case 'new':
    case 'flagged':
      return text(`scope.${scope.kind}`);
    case 'weak':
      return text('scope.weak', { n: scope.most });
    case 'search':
      return text('scope.search', { words: scope.words });
    case 'cards':
      return text('scope.cards', { n: scope.ids.length });
    case 'all':
    case 'not':
      return printScope(scope);
    case 'folder':
    case 'note':
    case 'category':
    case 'topic':
    case 'tag':
      return plainText(name);
  }
}

/** What a scope is called where no picker counts it. */
export function scopeTitle(text: Text, scope: Scope): string {
  return scopeName(text, { scope, name: nameOf(scope) });
}

/** What kind of thing a name is of; '' where the name says it. */
export function scopeKind(text: Text, { kind }: Scope): string {
  return kind === 'folder' || kind === 'note' || kind === 'category' || kind === 'topic'
    ? text(`quiz.kind-${kind}`)
    : '';
}

/**
 * Where it is, since names come twice: the note of a category, the folder of a note, a topic or a folder; '' at the top
 * of the vault.
 */
export function scopePlace(scope: Scope): string {
  if (scope.kind === 'category') return nameOf({ kind: 'note', path: scope.path });
  const path = scopePath(scope);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path of its topic, note or folder, or of its category's note; '' where it has none. */
export function scopePath(scope: Scope): string {
  if (scope.kind === 'topic') return scope.key;
  return 'path' in scope ? scope.path : '';
}

/** What of a typed scope is not understood, where, and what would be. */
export function problemText(text: Text, { code, at, value }: ScopeProblem): string {
  return text('scope.problem', { at: at + 1, problem: text(`scope-problem.${code}`, { value }) });
}

/** That a scope without questions names something that is not there; null: it does not. */
export function missingText(viva: Viva, scope: Scope): string | null {
  const term = missingTerm(viva.library, scope, { engine: viva.engine(), now: viva.now() });
  return term && viva.text('scope.missing', { value: printScope(term) });
}

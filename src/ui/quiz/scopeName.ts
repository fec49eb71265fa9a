import { plainText } from '../../note/plainText';
import type { Scope } from '../../session/scope';
import type { ScopeCount } from '../../session/scopes';
import type { Text, TextKey } from '../text/text';

const KINDS: Readonly<Record<Scope['kind'], TextKey>> = {
  vault: 'quiz.kind-vault',
  folder: 'quiz.kind-folder',
  note: 'quiz.kind-note',
  category: 'quiz.kind-category',
  topic: 'quiz.kind-topic',
};

/** A scope as a person reads it: `Category 3: Airflow`. */
export function scopeName(text: Text, { scope, name }: Pick<ScopeCount, 'scope' | 'name'>): string {
  return scope.kind === 'vault' ? text('quiz.vault') : plainText(name);
}

export function scopeKind(text: Text, scope: Scope): string {
  return text(KINDS[scope.kind]);
}

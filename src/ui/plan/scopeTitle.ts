import { nameOf } from '../../session/scopes';
import type { Scope } from '../../session/scope';
import { scopeName } from '../quiz/scopeName';
import type { Text } from '../text/text';

/** What a scope is called where no picker counts it. */
export function scopeTitle(text: Text, scope: Scope): string {
  return scopeName(text, { scope, name: nameOf(scope) });
}

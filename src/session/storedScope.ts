import { parseScope } from './parseScope';
import { isPlace, placeOf, placeText } from './place';
import type { Scope } from './scope';
import { printScope } from './scopeText';

/** Stands before a scope that would be taken for a place without it: `folder:Work -tag:done`. */
const TYPED = '= ';

/** A scope as it is kept: as `placeText`; what is no place as a person would type it. */
export function storedText(scope: Scope): string {
  if (isPlace(scope)) return placeText(scope);
  const text = printScope(scope);
  return placeOf(text) === null ? text : TYPED + text;
}

/** The scope of `storedText`, or of any text that a person could type; null: it is none. */
export function storedScope(text: string): Scope | null {
  const place = placeOf(text);
  if (place !== null) return place;
  const parsed = parseScope(text.startsWith(TYPED) ? text.slice(TYPED.length) : text);
  return parsed.ok ? parsed.scope : null;
}

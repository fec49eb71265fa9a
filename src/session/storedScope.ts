import { parseScope } from './parseScope';
import { isPlace, placeOf, placeText } from './place';
import type { Scope } from './scope';
import { printScope } from './scopeText';

/** A scope as it is kept: as `placeText`; what is no place as a person would type it. */
export function storedText(scope: Scope): string {
  return isPlace(scope) ? placeText(scope) : printScope(scope);
}

/** The scope of `storedText`, or of any text that a person could type; null: it is none. */
export function storedScope(text: string): Scope | null {
  const place = placeOf(text);
  if (place !== null) return place;
  const parsed = parseScope(text);
  return parsed.ok ? parsed.scope : null;
}

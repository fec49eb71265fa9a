import { placeOf, placeText, type Place } from '../../session/place';
import type { Scope } from '../../session/scope';
import type { Left } from './sittingKeeper';

/** What the app keeps of a view: its scope, and where its sitting is. */
export function writeState(place: Scope, left: Left | null): Record<string, unknown> {
  return { scope: isPlace(place) ? placeText(place) : '', ...(left ?? {}) };
}

/** What was kept, as far as it can be used. */
export function readState(state: unknown): { readonly place: Place; readonly left: Left | null } {
  const kept: Partial<Record<string, unknown>> = typeof state === 'object' ? { ...state } : {};
  const { scope, card, parts, done, day } = kept;
  const place = typeof scope === 'string' ? placeOf(scope) : null;
  const left =
    typeof done === 'number' && typeof day === 'number'
      ? {
          card: typeof card === 'string' ? card : null,
          parts: typeof parts === 'number' ? parts : null,
          done,
          day,
        }
      : null;
  return { place: place ?? { kind: 'vault' }, left };
}

/** Only these are kept: other scopes are asked for anew. */
function isPlace(scope: Scope): scope is Place {
  return ['vault', 'folder', 'note', 'category'].includes(scope.kind);
}

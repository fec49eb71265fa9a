import type { Scope } from '../../session/scope';
import { storedScope, storedText } from '../../session/storedScope';
import type { Left } from './sittingKeeper';

/** What the app keeps of a view: its scope, and where its sitting is. */
export function writeState(place: Scope, left: Left | null): Record<string, unknown> {
  return { scope: storedText(place), ...(left ?? {}) };
}

/** What was kept, as far as it can be used. */
export function readState(state: unknown): { readonly place: Scope; readonly left: Left | null } {
  const kept: Partial<Record<string, unknown>> = typeof state === 'object' ? { ...state } : {};
  const { scope, card, parts, done, day } = kept;
  const place = typeof scope === 'string' ? storedScope(scope) : null;
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

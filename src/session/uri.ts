import type { CardId } from '../card/anchor';
import { parseScope, type ScopeProblem } from './parseScope';
import type { Scope } from './scope';

/** The action that Obsidian hands to Viva: `obsidian://viva?…`. */
export const uriAction = 'viva';

/** What a link to Viva does. A scope is text, as the picker takes it. */
export type UriDeed =
  { readonly do: 'card'; readonly id: CardId } | { readonly do: 'review' | 'quiz'; readonly scope: string };

/**
 * A link that opens a card, or a review or quiz of a scope, in the vault of that name: `obsidian://viva?vault=…&do=…`,
 * then `id=…` or `scope=…`. Spaces are `%20`, since Obsidian takes `+` as it stands.
 */
export function uriOf(vault: string, deed: UriDeed): string {
  const values = { vault, ...deed };
  const query = Object.entries(values).map(([key, value]) => `${key}=${encoded(value)}`);
  return `obsidian://${uriAction}?${query.join('&')}`;
}

/** Half a pair of surrogates has no bytes in a URI. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** What an `obsidian://viva` link asks for, or why nothing can be done about it. */
export type ReadUri =
  | { readonly ok: true; readonly do: 'card'; readonly id: CardId }
  | { readonly ok: true; readonly do: 'review' | 'quiz'; readonly scope: Scope }
  | { readonly ok: false; readonly code: 'uri-deed' | 'uri-card'; readonly value: string }
  | { readonly ok: false; readonly code: 'uri-scope'; readonly problem: ScopeProblem };

/** Characters of a value that are shown where it is not understood. */
const mostShown = 40;

/** From the parameters that Obsidian hands over, which anybody may have written. Without a scope: the whole vault. */
export function readUri(params: Readonly<Record<string, string>>): ReadUri {
  const { do: deed = '', id = '', scope = '' } = params;
  switch (deed) {
    case 'card':
      return /^[\w-]{1,40}$/.test(id)
        ? { ok: true, do: deed, id }
        : { ok: false, code: 'uri-card', value: id.slice(0, mostShown) };
    case 'review':
    case 'quiz': {
      const parsed = parseScope(scope);
      return parsed.ok
        ? { ok: true, do: deed, scope: parsed.scope }
        : { ok: false, code: 'uri-scope', problem: parsed.problem };
    }
    default:
      return { ok: false, code: 'uri-deed', value: deed.slice(0, mostShown) };
  }
}

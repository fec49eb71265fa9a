import type { CardId } from '../card/anchor';

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

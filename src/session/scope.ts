import type { CardId } from '../card/anchor';

/** Which cards. As text: `printScope` and `parseScope`. */
export type Scope =
  | Term
  | Not
  /** The cards that meet every one of two or more terms. */
  | { readonly kind: 'all'; readonly of: readonly (Term | Not)[] };

export interface Not {
  readonly kind: 'not';
  readonly of: Term;
}

export type Term =
  | { readonly kind: 'vault' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'category'; readonly path: string; readonly category: string }
  /** Without `#`; tags below it too. */
  | { readonly kind: 'tag'; readonly tag: string }
  /**
   * Key of a topic, or its name. `depth`: how many links further its questions may be, 1…3; left out: those about the
   * topic itself.
   */
  | { readonly kind: 'topic'; readonly key: string; readonly depth?: number }
  /** Words in the question, its translation or its category. */
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'due' | 'new' | 'flagged' }
  /** As many of the cards that meet the other terms: those least likely to be remembered. */
  | { readonly kind: 'weak'; readonly most: number }
  /** Picked by hand. */
  | { readonly kind: 'cards'; readonly ids: readonly CardId[] };

export const usualWeak = 20;
export const mostWeak = 9_999;
export const deepest = 3;

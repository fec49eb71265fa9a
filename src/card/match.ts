import type { Anchor, CardId } from './anchor';
import type { FoundQuestion } from './found';

export interface Matching {
  readonly kept: readonly { readonly id: CardId; readonly found: FoundQuestion }[];
  /** No card yet. */
  readonly added: readonly FoundQuestion[];
  /** No question now. */
  readonly missing: readonly Anchor[];
  readonly unsure: readonly { readonly anchor: Anchor; readonly candidates: readonly FoundQuestion[] }[];
  /** Left over, and its question already has another card `id`: offer to join. */
  readonly twins: readonly { readonly anchor: Anchor; readonly id: CardId }[];
}

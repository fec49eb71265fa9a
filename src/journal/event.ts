import type { Anchor, CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Names an event for ever. */
export interface EventRef {
  /** A random id made at each load of the plugin and never used again. */
  readonly writer: string;
  /** 1, 2, 3 … within the writer. */
  readonly sequence: number;
}

/** Who and when. */
export interface Stamped extends EventRef {
  /** Orders events: the greater of the clock (ms) and the greatest stamp seen plus one. */
  readonly stamp: number;
  /** The device's clock, ms since 1970, in whole seconds; for elapsed time alone. */
  readonly at: number;
  /** The study day on that device, see `StudyTime.day`. */
  readonly day: number;
}

/** What happened. */
export type Happening =
  | {
      readonly kind: 'review' | 'practice';
      readonly card: CardId;
      readonly grade: Grade;
      /** Milliseconds from question to grade, in whole seconds. */
      readonly duration?: number;
      /** Characters of the typed answer. */
      readonly typed?: number;
      /** Fingerprints of the key points that were missed. */
      readonly missed?: readonly string[];
    }
  /** Undoes the event it names, wherever and whenever that arrives. */
  | { readonly kind: 'undo'; readonly of: EventRef }
  | { readonly kind: 'suspend' | 'resume' | 'forget'; readonly card: CardId }
  /** Not asked before the study day `until`. */
  | { readonly kind: 'bury'; readonly card: CardId; readonly until: number }
  | { readonly kind: 'flag'; readonly card: CardId; readonly on: boolean; readonly reason?: string }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  /** The two are one card. An edge: the card is the connected component, named by its smallest id. */
  | { readonly kind: 'join'; readonly cards: readonly [CardId, CardId] }
  /** A setting; `scope` is '' for the vault. null: back to the default. */
  | { readonly kind: 'set'; readonly key: string; readonly scope: string; readonly value: Json }
  /** An answer to a question of Viva's, like a gate. */
  | { readonly kind: 'choice'; readonly about: string; readonly value: Json };

export type JournalEvent = Stamped & Happening;

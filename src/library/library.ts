import type { CardId } from '../card/anchor';
import type { FoundQuestion } from '../card/found';
import type { CardRecord } from '../journal/journal';
import type { Due } from '../memory/due';
import type { Memory } from '../memory/engine';
import type { Problem } from '../note/question';
import type { Topics } from './topics';

/** A question of the vault, with what is remembered of it. */
export interface Card {
  /** The id of its card, or the one that its first event will mint. */
  readonly id: CardId;
  readonly found: FoundQuestion;
  /** null: no event yet. */
  readonly record: CardRecord | null;
  /** null: new. */
  readonly memory: Memory | null;
  /** null: new. */
  readonly due: Due | null;
}

export interface IndexState {
  /** Notes looked at, of `total`. */
  readonly done: number;
  readonly total: number;
  /** The whole vault has been looked at. */
  readonly whole: boolean;
}

export interface NoteProblem extends Problem {
  readonly path: string;
}

export interface FolderCount {
  /** '' is the top of the vault. */
  readonly folder: string;
  /** Notes with questions right in it. */
  readonly notes: number;
  readonly questions: number;
  /** The first few questions, as a person reads them. */
  readonly examples: readonly string[];
}

/** What the vault holds now. */
export interface Library {
  readonly index: IndexState;
  /** In note order; notes by path. */
  cards(): readonly Card[];
  card(id: CardId): Card | null;
  /** In note order. */
  cardsIn(path: string): readonly Card[];
  /** Cards whose question is nowhere now; their history is kept. */
  missing(): readonly CardRecord[];
  /** Cards that could be one of several questions. */
  unsure(): readonly { readonly record: CardRecord; readonly candidates: readonly FoundQuestion[] }[];
  problems(): readonly NoteProblem[];
  folders(): readonly FolderCount[];
  readonly topics: Topics;
  /** Looks at the whole vault, in slices; safe to call again. */
  build(): Promise<void>;
  noteChanged(path: string): void;
  noteRenamed(from: string, to: string): void;
  noteDeleted(path: string): void;
  /** Links may lead elsewhere now. */
  linksResolved(): void;
  /** Resolves when all that was reported has been taken in. */
  settled(): Promise<void>;
  /** Called after each change of what it holds. Gives what ends it. */
  onChange(call: () => void): () => void;
}

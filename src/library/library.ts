import type { CardId } from '../card/anchor';
import type { FoundQuestion } from '../card/found';
import type { Happening } from '../journal/event';
import type { CardRecord } from '../journal/journal';
import type { Due } from '../memory/due';
import type { Memory } from '../memory/engine';
import type { Problem, Question } from '../note/question';
import type { LeftOut } from './leftOut';
import type { NoteCount, PlaceCount } from './placeCounts';
import type { Topics } from './topics';

/**
 * A question of the vault, with what is remembered of it. A view: `id`, `record`, `memory` and `due` are what the
 * journal says at the moment they are asked for. A question that changed is another card object with the same id.
 */
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

/** A card's question as it stands in its note at this moment. */
export type QuestionNow =
  | {
      readonly state: 'read';
      /** Of the note it stands in now. */
      readonly path: string;
      readonly text: string;
      readonly question: Question;
    }
  /** The note is there no more, or the question is not in it. */
  | { readonly state: 'gone' }
  | { readonly state: 'unreadable'; readonly reason: string };

export interface CardInText {
  readonly card: Card;
  /** As it stands in the text. */
  readonly question: Question;
}

/** What the vault holds now. */
export interface Library {
  readonly index: IndexState;
  /**
   * In note order; notes by path; without what is left out. Before the index is whole, questions without a card are
   * not among them while a card is still without its question: they could be the same.
   */
  cards(): readonly Card[];
  card(id: CardId): Card | null;
  /** In note order. */
  cardsIn(path: string): readonly Card[];
  /** Of a note with questions, in lower case, without `#`. */
  tagsOf(path: string): readonly string[];
  /** The note is left out, by its own word or the person's. */
  isOut(path: string): boolean;
  /** Reads the note again and finds the question in it, wherever it stands by now. */
  textOf(card: Card): Promise<QuestionNow>;
  /**
   * The cards of a note in a text of it that may be newer than what was indexed, such as one that is being typed: in
   * the order of the text, each with the question as it stands there. A question without a card yet is not among them.
   */
  cardsInText(path: string, text: string): readonly CardInText[];
  /** Cards whose question is nowhere now; their history is kept. Empty before the index is whole. */
  missing(): readonly CardRecord[];
  /** Cards that could be one of several questions. */
  unsure(): readonly { readonly record: CardRecord; readonly candidates: readonly FoundQuestion[] }[];
  /** Cards whose question has another card `id` already: joining is offered. */
  twins(): readonly { readonly record: CardRecord; readonly id: CardId }[];
  problems(): readonly NoteProblem[];
  /** Notes that could not be read; the cards in them wait. */
  unreadable(): readonly { readonly path: string; readonly reason: string }[];
  folders(): readonly FolderCount[];
  /** Every folder, tag and note with questions, left out or not. */
  places(): readonly PlaceCount[];
  /** What these would leave out. */
  countOut(leftOut: LeftOut): NoteCount;
  readonly topics: Topics;
  /**
   * The `anchor` happenings to append together with these: one for each card they concern, unless the journal's
   * newest anchor of the card says the same already.
   */
  anchorsFor(happenings: readonly Happening[]): readonly Happening[];
  /**
   * The `anchor` happenings of cards with a history whose question changed here while this library was looking, and
   * that the journal does not know of yet. They are told once: append them.
   */
  changedAnchors(): readonly Happening[];
  /** Looks at the whole vault, in slices; safe to call again. */
  build(): Promise<void>;
  noteChanged(path: string): void;
  noteRenamed(from: string, to: string): void;
  noteDeleted(path: string): void;
  /** Links may lead elsewhere now. */
  linksResolved(): void;
  /** The journal took in events, its own or another device's. */
  journalChanged(): void;
  /** Shapes, gates or languages changed: notes are read again where it matters. */
  settingsChanged(): void;
  /** Other notes are left out than before. None is read for that. */
  leftOutChanged(): void;
  /** Resolves when all that was reported has been taken in. */
  settled(): Promise<void>;
  /** Called after each change of what it holds. Gives what ends it. */
  onChange(call: () => void): () => void;
}

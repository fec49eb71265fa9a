import type { CardId } from '../card/anchor';

/** Why a question belongs to a note. */
export type LinkKind = 'question' | 'category' | 'note';

/** A note, there or not yet, that questions link to. */
export interface Topic {
  /** Path of the note, or the link path as written where there is no such note yet. */
  readonly key: string;
  /** null: no such note yet. */
  readonly path: string | null;
  /** What a person reads: the note's name. */
  readonly name: string;
  readonly cards: number;
}

export interface RelatedNote {
  readonly key: string;
  readonly path: string | null;
  readonly name: string;
  /** The heading or block within it that the link named. */
  readonly subpath: string | null;
  readonly kind: LinkKind | 'backlink' | 'neighbour';
}

/** Questions ↔ notes, by the links that stand in and above the questions. */
export interface Topics {
  /** By number of cards, most first. */
  all(): readonly Topic[];
  /**
   * Cards that belong to the topic, in library order: whose question, answer or headings link to it. What a note links
   * to as a whole counts for all its cards, where none of them is nearer.
   * `depth`: those about notes that are so many links away from the topic's note come after them, nearest first.
   */
  cardsAbout(key: string, depth?: number): readonly CardId[];
  /** Nearest first: of the question, its category, its note; then the notes that link here. */
  relatedTo(id: CardId): readonly RelatedNote[];
  /** Notes that the linked ones link to and that are not related themselves: those that most of them link to first. */
  neighboursOf(id: CardId): readonly RelatedNote[];
}

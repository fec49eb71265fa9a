/** Names a card for ever: minted at its first event, then frozen. */
export type CardId = string;

/** A question in an anchor is cut here: enough to recognise it by eye. */
export const longestInAnchor = 160;

/** What is remembered of where a card was last seen. All of it is text, so that it can be stored as it is. */
export interface Anchor {
  readonly id: CardId;
  /** Path of the note in the vault. */
  readonly path: string;
  /** "Q4", as written; breaks ties and never decides alone. */
  readonly label: string | null;
  /** 0 for the first of equal questions of the note, 1 for the second, … */
  readonly ordinal: number;
  /** The question as a person reads it, shortened; '' where it was given up to save room. */
  readonly question: string;
  /** The heading right above it, as written; null where there is none. */
  readonly category: string | null;
  readonly prints: Fingerprints;
  /** Of the answer as it was at the last review (`answerPart` of its sketch), where it is another one now. */
  readonly reviewed?: string;
}

/** What a question is recognised by. Each is a short text; equal texts mean equal content. */
export interface Fingerprints {
  /** Of the normalised question. */
  readonly question: string;
  /** Of the normalised translation; null where there is none. */
  readonly translation: string | null;
  /** Of the normalised answer; null where there is none. */
  readonly answer: string | null;
  /** A small similarity sketch of question and answer. */
  readonly sketch: string;
}

/** Both say the same of where the card is, what stands around it and what was last reviewed. */
export function equalAnchors(one: Anchor, other: Anchor): boolean {
  return (
    sameQuestion(one, other) &&
    one.label === other.label &&
    one.category === other.category &&
    one.prints.sketch === other.prints.sketch &&
    one.reviewed === other.reviewed
  );
}

/**
 * Both say the same of the question itself and its note; label, category and neighbours may differ. Questions that
 * were given up to save room are told by their fingerprints.
 */
export function sameQuestion(one: Anchor, other: Anchor): boolean {
  return (
    one.path === other.path &&
    one.ordinal === other.ordinal &&
    one.prints.question === other.prints.question &&
    one.prints.translation === other.prints.translation &&
    one.prints.answer === other.prints.answer
  );
}

import type { Card, Library } from '../library/library';

/**
 * The card of a question that was on the screen, as it stands in the vault now. A card with a history keeps its id
 * through every change; one without has the id that its first event would mint, which follows its text and its note.
 * So it is looked for by place in the same note, then by its text in the whole vault. null: it is gone.
 */
export function sameQuestion(
  library: Pick<Library, 'card' | 'cards' | 'cardsIn'>,
  before: Card,
): Card | null {
  const card = library.card(before.id);
  if (card !== null || before.record !== null) return card;
  const { path, question, prints } = before.found;
  const inNote = library.cardsIn(path).filter(isUntouched);
  const byText = ({ found }: Card): boolean => found.prints.question === prints.question;
  return (
    onlyOne(inNote.filter(byText)) ??
    onlyOne(
      inNote.filter(({ found }) => question.label !== null && found.question.label === question.label),
    ) ??
    onlyOne(inNote.filter(({ found }) => found.question.line === question.line)) ??
    onlyOne(library.cards().filter((other) => isUntouched(other) && byText(other)))
  );
}

function isUntouched(card: Card): boolean {
  return card.record === null;
}

function onlyOne(cards: readonly Card[]): Card | null {
  return cards.length === 1 ? (cards[0] ?? null) : null;
}

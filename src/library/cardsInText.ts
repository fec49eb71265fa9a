import { anchorOf, findQuestions } from '../card/found';
import { match } from '../card/match';
import type { Card, CardInText } from './library';
import type { NoteReader } from './noteReader';

/** Finds the cards of a note in a text of it, in the order of the text. */
export function cardsInText(
  cards: readonly Card[],
  { path, text, reader }: { readonly path: string; readonly text: string; readonly reader: NoteReader },
): readonly CardInText[] {
  if (cards.length === 0) return [];
  const found = findQuestions(path, text, reader.read(path, text));
  const known = new Map(cards.map((card) => [card.id, card]));
  const seen = cards.map((card) => ({ ...anchorOf(card.id, card.found), path }));
  const ids = new Map(match(seen, found).kept.map(({ id, found: { question } }) => [question, id]));
  return found.flatMap(({ question }) => {
    const card = known.get(ids.get(question) ?? '');
    return card === undefined ? [] : [{ card, question }];
  });
}

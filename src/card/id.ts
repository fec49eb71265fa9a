import type { CardId } from './anchor';
import type { FoundQuestion } from './found';
import { hashText } from './hash';

/**
 * The id of a new card: ten URL-safe characters from the note's path, the question and its ordinal, so that two
 * devices that meet the same question mint the same id. Where that one is `taken` by another card, the next free
 * ordinal is used. The caller keeps the id: it is minted once, at the card's first event.
 */
export function mintId(found: FoundQuestion, taken: (id: CardId) => boolean): CardId {
  // Some file systems give a path decomposed (NFD), others as it was typed.
  const place = `${found.path.normalize('NFC')}\n${found.prints.question}`;
  for (let ordinal = found.ordinal; ; ordinal++) {
    const id = hashText(`${place}\n${ordinal}`);
    if (!taken(id)) return id;
  }
}

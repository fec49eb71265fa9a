import { anchorOf, findQuestions } from '../card/found';
import { match } from '../card/match';
import type { Card, QuestionNow } from './library';
import type { NoteReader } from './noteReader';
import type { Vault } from './ports';

/** Reads a card's note as it is now and finds its question there: lines may have moved since the index saw it. */
export async function questionNow(
  card: Card,
  path: string,
  { vault, reader }: { readonly vault: Vault; readonly reader: NoteReader },
): Promise<QuestionNow> {
  const note = await vault.read(path);
  if (note.state !== 'read') return note;
  const found = findQuestions(path, note.text, reader.read(path, note.text));
  const seen = { ...anchorOf(card.id, card.found), path };
  const [kept] = match([seen], found).kept;
  return kept === undefined
    ? { state: 'gone' }
    : { state: 'read', path, text: note.text, question: kept.found.question };
}

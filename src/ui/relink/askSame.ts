import type { Card } from '../../library/library';
import { keptNew, relinkables } from '../../library/relink';
import type { Viva } from '../viva';
import { lastDue, lastQuestion } from './lastKnown';
import { relinkAll } from './relinkAll';

/**
 * Asks in one line whether a new question is a card that was there before; empties the place where that is clear.
 * `onSame`: it is, so the card is another one from now on.
 */
export function askSame(viva: Viva, el: HTMLElement, card: Card, onSame: () => void): void {
  el.empty();
  if (card.record !== null) return;
  const { text, library, store } = viva;
  const lost = relinkables(library, store.journal).find(
    ({ later, candidates }) => !later && candidates.some((candidate) => candidate.card.id === card.id),
  );
  if (lost === undefined) return;
  const { record } = lost;
  const question = lastQuestion(viva, record);
  el.createSpan({ text: text('relink.same', { question, day: lastDue(viva, record) }) });
  const yes = el.createEl('button', { text: text('relink.yes') });
  yes.addEventListener('click', () => void relinkAll(viva, [{ record, card }], onSame), { once: true });
  const no = el.createEl('button', { text: text('relink.no') });
  no.addEventListener('click', () => viva.record(keptNew(card)));
}

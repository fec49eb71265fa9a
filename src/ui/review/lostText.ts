import type { Sitting } from '../../session/sitting';
import type { Viva } from '../viva';

/** Why the card on the screen went by itself. */
export function lostText(viva: Viva, { card, why }: NonNullable<Sitting['lost']>): string {
  return why === 'elsewhere' ? viva.text('review.elsewhere') : goneText(viva, card.found.path);
}

/** Why a question is not in its note. */
export function goneText({ app, library, text }: Viva, name: string): string {
  if (library.isOut(name)) return text('review.left-out', { name });
  return app.vault.getAbstractFileByPath(name) ? text('review.gone') : text('review.note-gone', { name });
}

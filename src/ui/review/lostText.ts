import type { Sitting } from '../../session/sitting';
import type { Viva } from '../viva';

/** Why the card on the screen went by itself. */
export function lostText({ app, text }: Viva, { card, why }: NonNullable<Sitting['lost']>): string {
  const { path } = card.found;
  if (why === 'elsewhere') return text('review.elsewhere');
  return app.vault.getAbstractFileByPath(path)
    ? text('review.gone')
    : text('review.note-gone', { name: path });
}

import type { Card } from '../../library/library';
import { standingOf } from '../../memory/standing';
import { shortDays, shortDuration } from '../text/duration';
import type { Viva } from '../viva';

/** How a card stands, in a word or two: new, due, in 5 days. */
export function standingText(viva: Viva, card: Card): string {
  const { text } = viva;
  const at = viva.now();
  const standing = standingOf(card, at);
  const { due } = card;
  if (standing === 'learning' && due?.by === 'minute' && due.at > at.at)
    return text('mark.later', { when: shortDuration(text, due.at - at.at) });
  if (standing === 'later' && due?.by === 'day')
    return text('mark.later', { when: shortDays(text, due.day - at.day) });
  return text(standing === 'later' ? 'mark.due' : `mark.${standing}`);
}

/** How much of it would be remembered now, in words; '' for a new one. */
export function rememberedText(viva: Viva, card: Card): string {
  if (card.memory === null) return '';
  const share = viva.engine().retrievability(card.memory, viva.now());
  return viva.text('count.remembered', { percent: percent(share) });
}

/** A share of 0…1 in whole percent. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

import { recall } from '../../memory/rules';
import type { CardRecord } from '../../journal/journal';
import { dayText } from '../text/duration';
import type { Viva } from '../viva';

/** The question of a card that is without it, as it was last seen. */
export function lastQuestion({ text }: Viva, { anchor }: CardRecord): string {
  return anchor?.question ? anchor.question : (anchor?.label ?? text('relink.unknown'));
}

/** The day on which a card without its question would come due. */
export function lastDue(viva: Viva, { id, reviews, anchor }: CardRecord): string {
  const place = { path: anchor?.path ?? '', question: { headings: [] } };
  const due = recall(viva.rules(place, reviews.at(-1)?.stamp ?? 0), id, reviews)?.due;
  const day = due?.by === 'day' ? due.day : viva.now().day;
  return dayText(viva.text, day);
}

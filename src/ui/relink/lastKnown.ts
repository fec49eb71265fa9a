import { dueOf } from '../../memory/due';
import { replay } from '../../memory/replay';
import type { CardRecord } from '../../journal/journal';
import { dayText } from '../text/duration';
import type { Viva } from '../viva';

/** The question of a card that is without it, as it was last seen. */
export function lastQuestion({ text }: Viva, { anchor }: CardRecord): string {
  return anchor?.question ? anchor.question : (anchor?.label ?? text('relink.unknown'));
}

/** The day on which a card without its question would come due. */
export function lastDue(viva: Viva, { id, reviews }: CardRecord): string {
  const engine = viva.engine();
  const memory = replay(engine, id, reviews);
  const due = memory && dueOf(memory, engine, viva.schedule());
  const day = due?.by === 'day' ? due.day : viva.now().day;
  return dayText(viva.text, day);
}

import type { Card } from '../library/library';
import { dueOf } from '../memory/due';
import type { Memory } from '../memory/engine';
import { replay } from '../memory/replay';
import type { Rules } from '../memory/rules';
import type { Standable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { forecast } from './forecast';

/** Cards that come due, if nothing is answered: today; in the seven days from today; in the thirty. */
export interface Load {
  readonly today: number;
  readonly week: number;
  readonly month: number;
}

/**
 * What other rules (retention, steps, weights, engine) would do to the coming load if they took effect at once.
 * `replayedBy` is the engine of the memories that the cards have: with another one, every review is replayed.
 */
export function previewChange(
  cards: readonly Card[],
  after: Rules,
  { now, replayedBy }: { readonly now: StudyTime; readonly replayedBy: Rules['engine'] },
): { readonly before: Load; readonly after: Load } {
  const changed = cards.map((card): Standable => {
    const { record, memory } = card;
    const then = after.engine === replayedBy ? memory : memoryBy(after, card);
    return { record, memory: then, due: then && dueOf(then, after.engine, after.schedule) };
  });
  return { before: loadOf(cards, now), after: loadOf(changed, now) };
}

function memoryBy({ engine }: Rules, { record }: Card): Memory | null {
  return record && replay(engine, record.id, record.reviews);
}

function loadOf(cards: readonly Standable[], now: StudyTime): Load {
  const days = forecast(cards, now, 30).map(({ due }) => due);
  const sum = (count: number): number => days.slice(0, count).reduce((total, due) => total + due, 0);
  return { today: sum(1), week: sum(7), month: sum(30) };
}

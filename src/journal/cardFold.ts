import type { Anchor, CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';
import type { JournalEvent, Stamped } from './event';
import type { CardRecord, Review } from './journal';

/** What the events of one card come to. */
export interface FoldedCard {
  readonly record: CardRecord;
  /** Reviews that were the first of the card, or the first after it was forgotten. */
  readonly firsts: ReadonlySet<JournalEvent>;
}

/** Folds the events of one card, in the order of the journal, undone ones left out. */
export function foldCard(id: CardId, events: readonly JournalEvent[], anchor: Anchor | null): FoldedCard {
  let reviews: Review[] = [];
  let suspended = false;
  let buriedUntil: number | null = null;
  let flag: CardRecord['flag'] = null;
  const firsts = new Set<JournalEvent>();
  for (const event of events) {
    switch (event.kind) {
      case 'review':
        if (reviews.length === 0) firsts.add(event);
        reviews.push(reviewOf(event));
        break;
      case 'forget':
        reviews = [];
        break;
      case 'suspend':
        suspended = true;
        break;
      case 'resume':
        suspended = false;
        break;
      case 'bury':
        buriedUntil = event.until;
        break;
      case 'flag':
        flag = event.on ? { reason: event.reason ?? '' } : null;
        break;
      case 'practice':
      case 'anchor':
      case 'undo':
      case 'join':
      case 'set':
      case 'choice':
        break;
    }
  }
  return { record: { id, reviews, suspended, buriedUntil, flag, anchor }, firsts };
}

function reviewOf(event: Stamped & { readonly grade: Grade }): Review {
  return {
    ref: { writer: event.writer, sequence: event.sequence },
    grade: event.grade,
    at: event.at,
    day: event.day,
  };
}

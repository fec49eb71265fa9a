import type { Anchor, CardId } from '../card/anchor';
import type { EventLog } from './eventLog';
import type { CardRecord, Review } from './journal';

/** What the events of one card come to. */
export interface Folded extends Pick<CardRecord, 'suspended' | 'buriedUntil' | 'flag' | 'missed'> {
  /** Places of the reviews since the last `forget`, oldest first. */
  readonly reviews: readonly number[];
  /** Places of the reviews that were the first of the card, or the first after it was forgotten. */
  readonly fresh: readonly number[];
}

/** Folds the events of one card at these places, in the order of the journal, undone ones left out. */
export function foldCard(log: EventLog, places: readonly number[]): Folded {
  let reviews: number[] = [];
  let suspended = false;
  let buriedUntil: number | null = null;
  let flag: CardRecord['flag'] = null;
  const fresh: number[] = [];
  let missed: readonly string[] | undefined;
  for (const place of places) {
    if (log.isReview(place)) {
      if (reviews.length === 0) fresh.push(place);
      reviews.push(place);
      const review = log.wholeAt(place);
      if (review?.kind === 'review') missed = review.missed ?? missed;
      continue;
    }
    const event = log.wholeAt(place);
    switch (event?.kind) {
      case 'practice':
        missed = event.missed ?? missed;
        break;
      case 'forget':
        reviews = [];
        missed = undefined;
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
      case 'review':
      case 'anchor':
      case 'undo':
      case 'join':
      case 'set':
      case 'choice':
      case undefined:
        break;
    }
  }
  return { reviews, suspended, buriedUntil, flag, fresh, ...(missed && { missed }) };
}

/** A card as it was when it was asked for. Its reviews are read from the log as long as that has them as they were. */
export class FoldedCard implements CardRecord {
  readonly missed?: readonly string[];
  #kept: readonly Review[] | null = null;

  constructor(
    readonly id: CardId,
    readonly suspended: boolean,
    readonly buriedUntil: number | null,
    readonly flag: CardRecord['flag'],
    readonly anchor: Anchor | null,
    private readonly read: (id: CardId) => readonly Review[],
    missed?: readonly string[],
  ) {
    if (missed) this.missed = missed;
  }

  get reviews(): readonly Review[] {
    return this.#kept ?? this.read(this.id);
  }

  /** Before its card changes: whoever holds the record keeps what it said. */
  keep(): void {
    this.#kept ??= this.read(this.id);
  }
}

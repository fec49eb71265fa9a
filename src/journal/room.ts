import type { Happening, JournalEvent } from './event';
import type { EventOf } from './happening';

const megabyte = 1024 * 1024;

/** From here on the oldest anchors give up their texts: a sync service may refuse a file of 5 MB. */
export const scarceFrom = 4 * megabyte;
/** From here on the person is told. */
export const toldFrom = 4.5 * megabyte;

/**
 * New anchors for the older half of those that still have a text: the fingerprints stay, so cards are found as before.
 * `events` in the order of the journal.
 */
export function shortenedAnchors(events: readonly JournalEvent[]): readonly Happening[] {
  const withText = events.filter(
    (event): event is EventOf<'anchor'> => event.kind === 'anchor' && event.anchor.question !== '',
  );
  return withText
    .slice(0, Math.ceil(withText.length / 2))
    .map(({ anchor }) => ({ kind: 'anchor', anchor: { ...anchor, question: '' } }));
}

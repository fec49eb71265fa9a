import type { CardId } from '../card/anchor';
import type { EventRef, Happening, JournalEvent } from './event';

export type Kind = Happening['kind'];
export type EventOf<K extends Kind> = JournalEvent & { readonly kind: K };

/** An event of these kinds can be undone by a person; an anchor is no deed of theirs, and an undo is undone by none. */
export function canBeUndone(event: JournalEvent): boolean {
  return event.kind !== 'anchor' && event.kind !== 'undo';
}

/** The card the event is about; null where it is about none, or about two. */
export function cardOf(happening: Happening): CardId | null {
  switch (happening.kind) {
    case 'review':
    case 'practice':
    case 'suspend':
    case 'resume':
    case 'forget':
    case 'bury':
    case 'flag':
      return happening.card;
    case 'anchor':
      return happening.anchor.id;
    case 'undo':
    case 'join':
    case 'set':
    case 'choice':
      return null;
  }
}

/** The event's name alone. */
export function refOf(event: EventRef): EventRef {
  return { writer: event.writer, sequence: event.sequence };
}

import type { Anchor, CardId } from '../card/anchor';
import { type FoldedCard, foldCard } from './cardFold';
import type { EventRef, JournalEvent, Json } from './event';
import { canBeUndone, cardOf, type EventOf } from './happening';
import type { CardRecord, History, Journal } from './journal';
import { Joins } from './joins';
import { compareEvents, insertInOrder } from './order';
import { Registers, valueOf } from './register';
import { Undos } from './undos';
import { WriterLog } from './writerLog';

/** A journal that takes events, in any order and as often as they come. */
export interface GrowingJournal extends History {
  /** Gives those that are new to it; an anchor that a newer one replaces is none. */
  add(events: Iterable<JournalEvent>): readonly JournalEvent[];
  /** Whether the event is here, or a newer anchor in its place. */
  holds(event: JournalEvent): boolean;
  /** Whether the event still counts: an anchor does only while no newer one replaces it. */
  counts(event: JournalEvent): boolean;
  /** The greatest stamp seen; 0 at first. */
  readonly greatestStamp: number;
}

export function createJournal(events: Iterable<JournalEvent> = []): GrowingJournal {
  const journal = new Fold();
  journal.add(events);
  return journal;
}

/** The newest event costs the fold of its own card, when that is asked for; so does one that comes late. */
class Fold implements GrowingJournal {
  revision = 0;
  size = 0;
  greatestStamp = 0;

  private readonly writers = new Map<string, WriterLog>();
  private readonly byCard = new Map<CardId, JournalEvent[]>();
  private readonly byDay = new Map<number, EventOf<'review'>[]>();
  private readonly newestAnchors = new Map<CardId, EventOf<'anchor'>>();
  private readonly sets = new Registers<EventOf<'set'>>();
  private readonly choiceEvents = new Registers<EventOf<'choice'>>();
  private readonly joinEvents: EventOf<'join'>[] = [];
  private readonly undos = new Undos();
  private joins = new Joins([]);
  private readonly folded = new Map<CardId, FoldedCard | null>();

  add(events: Iterable<JournalEvent>): readonly JournalEvent[] {
    const added: JournalEvent[] = [];
    for (const event of events) if (this.take(event)) added.push(event);
    if (added.length === 0) return added;
    if (added.some((event) => event.kind === 'join' || event.kind === 'undo')) this.join();
    this.revision++;
    return added;
  }

  holds(event: JournalEvent): boolean {
    if (event.kind !== 'anchor') return this.find(event) !== undefined;
    const newest = this.newestAnchors.get(event.anchor.id);
    return newest !== undefined && compareEvents(event, newest) <= 0;
  }

  events(): readonly JournalEvent[] {
    const all: JournalEvent[] = [...this.newestAnchors.values()];
    for (const log of this.writers.values()) for (const event of log.events) all.push(event);
    return all.sort(compareEvents);
  }

  counts(event: JournalEvent): boolean {
    if (event.kind !== 'anchor') return true;
    const newest = this.newestAnchors.get(event.anchor.id);
    return newest === undefined || compareEvents(event, newest) >= 0;
  }

  canonical(id: CardId): CardId {
    return this.joins.nameOf(id);
  }

  card(id: CardId): CardRecord | null {
    return this.fold(this.canonical(id))?.record ?? null;
  }

  *cards(): Iterable<CardId> {
    const seen = new Set<CardId>();
    for (const ids of [this.byCard.keys(), this.newestAnchors.keys()]) {
      for (const id of ids) {
        const name = this.canonical(id);
        if (seen.has(name) || this.card(name) === null) continue;
        seen.add(name);
        yield name;
      }
    }
  }

  anchors(): readonly Anchor[] {
    const names = new Set([...this.newestAnchors.keys()].map((id) => this.canonical(id)));
    return [...names].flatMap((name) => this.card(name)?.anchor ?? []);
  }

  setting(key: string, scope = ''): Json | undefined {
    return valueOf(this.sets.newest(settingName(key, scope), this.isUndone));
  }

  settings(): readonly { readonly key: string; readonly scope: string; readonly value: Json }[] {
    return [...this.sets.names()].sort().flatMap((name) => {
      const event = this.sets.newest(name, this.isUndone);
      const value = valueOf(event);
      return event === undefined || value === undefined
        ? []
        : [{ key: event.key, scope: event.scope, value }];
    });
  }

  choice(about: string): Json | undefined {
    return valueOf(this.choiceEvents.newest(about, this.isUndone));
  }

  choices(): ReturnType<Journal['choices']> {
    return [...this.choiceEvents.names()].sort().flatMap((about) => {
      const value = this.choice(about);
      return value === undefined ? [] : [{ about, value }];
    });
  }

  reviewsOn(day: number): ReturnType<Journal['reviewsOn']> {
    return (this.byDay.get(day) ?? [])
      .filter((event) => !this.undos.isUndone(event))
      .map((event) => {
        const card = this.canonical(event.card);
        return { card, grade: event.grade, fresh: this.fold(card)?.firsts.has(event) ?? false };
      });
  }

  undoable(most: number): readonly JournalEvent[] {
    const found: JournalEvent[] = [];
    const ends = [...this.writers.values()].map((log) => ({ log, left: log.events.length }));
    while (found.length < most) {
      const newest = ends.reduce<(typeof ends)[number] | null>((best, end) => {
        const event = end.log.events[end.left - 1];
        const held = best?.log.events[best.left - 1];
        return event !== undefined && (held === undefined || compareEvents(held, event) < 0) ? end : best;
      }, null);
      const event = newest?.log.events[newest.left - 1];
      if (newest === null || event === undefined) break;
      newest.left--;
      if (canBeUndone(event) && !this.undos.isUndone(event)) found.push(event);
    }
    return found;
  }

  private readonly isUndone = (event: JournalEvent): boolean => this.undos.isUndone(event);

  /** False: it is here already, or replaced. */
  private take(event: JournalEvent): boolean {
    if (event.kind === 'anchor' ? !this.takeAnchor(event) : !this.logOf(event.writer).add(event))
      return false;
    this.greatestStamp = Math.max(this.greatestStamp, event.stamp);
    this.file(event);
    return true;
  }

  private takeAnchor(event: EventOf<'anchor'>): boolean {
    // A device never issues a stamp that it has seen, so a replaced anchor counts for the greatest stamp too.
    this.greatestStamp = Math.max(this.greatestStamp, event.stamp);
    if (this.holds(event)) return false;
    if (!this.newestAnchors.has(event.anchor.id)) this.size++;
    this.newestAnchors.set(event.anchor.id, event);
    this.forgetFold(event.anchor.id);
    return true;
  }

  private file(event: JournalEvent): void {
    if (event.kind !== 'anchor') this.size++;
    switch (event.kind) {
      case 'anchor':
        return;
      case 'set':
        this.sets.add(settingName(event.key, event.scope), event);
        return;
      case 'choice':
        this.choiceEvents.add(event.about, event);
        return;
      case 'join':
        this.joinEvents.push(event);
        return;
      case 'undo':
        this.undos.add(event);
        this.refoldTarget(event);
        return;
      case 'review':
      case 'practice':
      case 'suspend':
      case 'resume':
      case 'forget':
      case 'bury':
      case 'flag':
        this.fileUnderCard(event, event.card);
    }
  }

  private fileUnderCard(event: JournalEvent, card: CardId): void {
    putInOrder(this.byCard, card, event);
    if (event.kind === 'review') putInOrder(this.byDay, event.day, event);
    this.forgetFold(card);
  }

  private refoldTarget(undo: EventOf<'undo'>): void {
    const target = this.undos.targetOf(undo, (ref) => this.find(ref));
    const card = target === null ? null : cardOf(target);
    if (card !== null) this.forgetFold(card);
  }

  private join(): void {
    const before = this.joins;
    const edges = this.joinEvents.filter((event) => !this.undos.isUndone(event));
    this.joins = new Joins(edges.map((event) => event.cards));
    for (const id of this.joins.changedSince(before)) this.folded.delete(id);
  }

  private fold(name: CardId): FoldedCard | null {
    const known = this.folded.get(name);
    if (known !== undefined) return known;
    const fresh = this.foldAfresh(name);
    this.folded.set(name, fresh);
    return fresh;
  }

  private foldAfresh(name: CardId): FoldedCard | null {
    const ids = this.joins.membersOf(name);
    const events = ids
      .flatMap((id) => this.byCard.get(id) ?? [])
      .filter((event) => !this.undos.isUndone(event));
    if (ids.length > 1) events.sort(compareEvents);
    const anchors = ids.flatMap((id) => this.newestAnchors.get(id) ?? []).sort(compareEvents);
    const anchor = anchors[anchors.length - 1]?.anchor ?? null;
    if (events.length === 0 && anchor === null) return null;
    return foldCard(name, events, anchor === null || anchor.id === name ? anchor : { ...anchor, id: name });
  }

  private forgetFold(id: CardId): void {
    this.folded.delete(this.canonical(id));
  }

  private find(ref: EventRef): JournalEvent | undefined {
    return this.writers.get(ref.writer)?.get(ref.sequence);
  }

  private logOf(writer: string): WriterLog {
    let log = this.writers.get(writer);
    if (log === undefined) this.writers.set(writer, (log = new WriterLog()));
    return log;
  }
}

function settingName(key: string, scope: string): string {
  return JSON.stringify([key, scope]);
}

function putInOrder<K, E extends JournalEvent>(lists: Map<K, E[]>, key: K, event: E): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [event]);
  else insertInOrder(list, event);
}

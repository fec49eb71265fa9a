import type { Anchor, CardId } from '../card/anchor';
import { CardEvents } from './cardEvents';
import { foldCard, FoldedCard } from './cardFold';
import { Changes } from './changes';
import type { EventRef, JournalEvent, Json } from './event';
import { EventLog } from './eventLog';
import type { EventTable } from './eventTable';
import { canBeUndone, cardOf, type EventOf } from './happening';
import type { CardRecord, History, Journal, Review } from './journal';
import { Joins } from './joins';
import { codeOf } from './kinds';
import { compareEvents } from './order';
import { gradeOf } from './plainAnswer';
import { Registers, valueOf } from './register';
import { Undos } from './undos';

/** A journal that takes events, in any order and as often as they come. */
export interface GrowingJournal extends History {
  /** Gives those that are new to it; an anchor that a newer one replaces is none. */
  add(events: Iterable<JournalEvent>): readonly JournalEvent[];
  /** The same with the events of a chunk, of which few are made. Gives how many were new. */
  addTable(table: EventTable): number;
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
  greatestStamp = 0;

  readonly #byCard: CardEvents = new CardEvents((one, other) => this.#log.compare(one, other));
  readonly #log = new EventLog((card) => this.#byCard.nameOf(card));
  readonly #newestAnchors = new Map<CardId, EventOf<'anchor'>>();
  /** Anchors of joined ids, under the name of their card. */
  readonly #renamedAnchors = new WeakMap<Anchor, Anchor>();
  readonly #sets = new Registers<EventOf<'set'>>();
  readonly #choiceEvents = new Registers<EventOf<'choice'>>();
  readonly #joinEvents: EventOf<'join'>[] = [];
  readonly #undos = new Undos();
  /** Places of undone events; null: to be looked for anew. */
  #undone: ReadonlySet<number> | null = new Set();
  #joins = new Joins([]);
  #joinsStale = false;
  /** By the number of the card that names them. */
  readonly #folded: (FoldedCard | null | undefined)[] = [];
  readonly #changes = new Changes();

  get size(): number {
    return this.#log.size + this.#newestAnchors.size;
  }

  add(events: Iterable<JournalEvent>): readonly JournalEvent[] {
    const added: JournalEvent[] = [];
    for (const event of events) if (this.#take(event)) added.push(event);
    this.#finish(added.length);
    return added;
  }

  addTable(table: EventTable): number {
    let added = 0;
    let place = 0;
    const cards = new Int32Array(table.ids.length).fill(-1);
    for (const { writer, count } of table.runs) {
      for (const end = place + count; place < end; place++) {
        const other = table.others.get(place);
        const isNew = other === undefined ? this.#takeAnswer(table, place, writer, cards) : this.#take(other);
        if (isNew) added++;
      }
    }
    this.#finish(added);
    return added;
  }

  holds(event: JournalEvent): boolean {
    if (event.kind !== 'anchor') return this.#log.find(event) >= 0;
    const newest = this.#newestAnchors.get(event.anchor.id);
    return newest !== undefined && compareEvents(event, newest) <= 0;
  }

  events(): readonly JournalEvent[] {
    const all: JournalEvent[] = [...this.#newestAnchors.values()];
    for (let place = 0; place < this.#log.size; place++) all.push(this.#log.at(place));
    return all.sort(compareEvents);
  }

  counts(event: JournalEvent): boolean {
    if (event.kind !== 'anchor') return true;
    const newest = this.#newestAnchors.get(event.anchor.id);
    return newest === undefined || compareEvents(event, newest) >= 0;
  }

  changedSince(revision: number): ReadonlySet<CardId> | null {
    return this.#changes.since(revision);
  }

  canonical(id: CardId): CardId {
    return this.#joins.nameOf(id);
  }

  card(id: CardId): CardRecord | null {
    const name = this.canonical(id);
    const number = this.#byCard.numberOf(name);
    if (number === undefined) return null;
    const known = this.#folded[number];
    if (known !== undefined) return known;
    return (this.#folded[number] = this.#foldAfresh(name));
  }

  *cards(): Iterable<CardId> {
    for (const id of this.#byCard.all) {
      if (this.canonical(id) === id && this.#isKnown(id)) yield id;
    }
  }

  anchors(): readonly Anchor[] {
    const names = new Set([...this.#newestAnchors.keys()].map((id) => this.canonical(id)));
    return [...names].flatMap((name) => this.#anchorOf(name) ?? []);
  }

  setting(key: string, scope = ''): Json | undefined {
    return valueOf(this.#sets.newest(settingName(key, scope), this.#isUndone));
  }

  settings(): readonly { readonly key: string; readonly scope: string; readonly value: Json }[] {
    return [...this.#sets.names()].sort().flatMap((name) => {
      const event = this.#sets.newest(name, this.#isUndone);
      const value = valueOf(event);
      return event === undefined || value === undefined
        ? []
        : [{ key: event.key, scope: event.scope, value }];
    });
  }

  settingChanges(): readonly EventOf<'set'>[] {
    return this.#sets.all(this.#isUndone);
  }

  choice(about: string): Json | undefined {
    return valueOf(this.#choiceEvents.newest(about, this.#isUndone));
  }

  choices(): ReturnType<Journal['choices']> {
    return [...this.#choiceEvents.names()].sort().flatMap((about) => {
      const value = this.choice(about);
      return value === undefined ? [] : [{ about, value }];
    });
  }

  reviewsOn(day: number): ReturnType<Journal['reviewsOn']> {
    const undone = this.#undonePlaces();
    return this.#log
      .reviewsOn(day)
      .filter((place) => !undone.has(place))
      .flatMap((place) => {
        const event = this.#log.at(place);
        if (event.kind !== 'review') return [];
        const card = this.canonical(event.card);
        const { fresh } = foldCard(this.#log, this.#placesOf(card));
        return [{ card, grade: event.grade, fresh: fresh.includes(place) }];
      });
  }

  undoable(most: number): readonly JournalEvent[] {
    const undone = this.#undonePlaces();
    const newest: number[] = [];
    for (let place = this.#log.size - 1; place >= 0 && most > 0; place--) {
      const oldest = newest[most - 1];
      if (oldest !== undefined && this.#log.stampAt(place) < this.#log.stampAt(oldest)) continue;
      const event = this.#log.wholeAt(place);
      if (undone.has(place) || (event !== null && !canBeUndone(event))) continue;
      let at = newest.length;
      while (at > 0 && this.#log.compare(newest[at - 1] ?? 0, place) < 0) at--;
      newest.splice(at, 0, place);
      newest.length = Math.min(newest.length, most);
    }
    return newest.map((place) => this.#log.at(place));
  }

  readonly #isUndone = (event: JournalEvent): boolean => this.#undos.isUndone(event);

  /** False: it is here already, or replaced. */
  #take(event: JournalEvent): boolean {
    // A device never issues a stamp that it has seen, so a replaced anchor counts for the greatest stamp too.
    this.greatestStamp = Math.max(this.greatestStamp, event.stamp);
    if (event.kind === 'anchor') return this.#takeAnchor(event);
    if ((event.kind === 'review' || event.kind === 'practice') && event.missed === undefined) {
      const { kind, card, grade, duration, typed } = event;
      const seconds = duration === undefined ? -1 : duration / 1000;
      const number = this.#byCard.numbered(card);
      const answer = { code: codeOf(kind), card: number, grade, seconds, typed: typed ?? -1 };
      return this.#fileAnswer(this.#log.addAnswer(event, answer), number, event);
    }
    const place = this.#log.addWhole(event);
    if (place < 0) return false;
    if (this.#undos.names(event)) this.#undone = null;
    this.#file(event, place);
    return true;
  }

  #takeAnswer(table: EventTable, place: number, writer: string, cards: Int32Array): boolean {
    const idPlace = table.cards[place] ?? 0;
    let card = cards[idPlace] ?? -1;
    if (card < 0) cards[idPlace] = card = this.#byCard.numbered(table.ids[idPlace] ?? '');
    const stamped = {
      writer,
      sequence: table.sequences[place] ?? 0,
      stamp: table.stamps[place] ?? 0,
      at: table.clocks[place] ?? 0,
      day: table.days[place] ?? 0,
    };
    this.greatestStamp = Math.max(this.greatestStamp, stamped.stamp);
    const answer = {
      code: table.codes[place] ?? 0,
      card,
      grade: gradeOf(table.grades[place] ?? 0),
      seconds: table.durations[place] ?? -1,
      typed: table.typed[place] ?? -1,
    };
    return this.#fileAnswer(this.#log.addAnswer(stamped, answer), card, stamped);
  }

  #takeAnchor(event: EventOf<'anchor'>): boolean {
    if (this.holds(event)) return false;
    const card = this.#byCard.numbered(event.anchor.id);
    this.#forgetFold(card);
    this.#newestAnchors.set(event.anchor.id, event);
    return true;
  }

  /** False: it has no place, since it is here already. */
  #fileAnswer(place: number, card: number, ref: EventRef): boolean {
    if (place < 0) return false;
    if (this.#undos.names(ref)) this.#undone = null;
    this.#forgetFold(card);
    this.#byCard.add(card, place);
    return true;
  }

  #file(event: Exclude<JournalEvent, EventOf<'anchor'>>, place: number): void {
    switch (event.kind) {
      case 'set':
        this.#sets.add(settingName(event.key, event.scope), event);
        return;
      case 'choice':
        this.#choiceEvents.add(event.about, event);
        return;
      case 'join':
        for (const id of event.cards) this.#byCard.numbered(id);
        this.#joinEvents.push(event);
        this.#joinsStale = true;
        return;
      case 'undo':
        this.#forgetTarget(event);
        this.#undos.add(event);
        this.#undone = null;
        this.#joinsStale = true;
        return;
      case 'review':
      case 'practice':
      case 'suspend':
      case 'resume':
      case 'forget':
      case 'bury':
      case 'flag': {
        const card = this.#byCard.numbered(event.card);
        this.#forgetFold(card);
        this.#byCard.add(card, place);
      }
    }
  }

  #forgetTarget(undo: EventOf<'undo'>): void {
    const target = this.#undos.targetOf(undo, (ref) => {
      const place = this.#log.find(ref);
      return place < 0 ? null : this.#log.at(place);
    });
    const card = target === null ? null : cardOf(target);
    if (card !== null) this.#forgetFold(this.#byCard.numbered(card));
  }

  #finish(added: number): void {
    if (added === 0) return;
    if (this.#joinsStale) this.#join();
    this.revision++;
    this.#changes.end(this.revision);
  }

  #join(): void {
    this.#joinsStale = false;
    const before = this.#joins;
    const edges = this.#joinEvents.filter((event) => !this.#undos.isUndone(event));
    const joins = new Joins(edges.map((event) => event.cards));
    const changed = joins.changedSince(before);
    for (const id of changed) this.#forgetFold(this.#byCard.numbered(id));
    this.#joins = joins;
    for (const id of changed) this.#forgetFold(this.#byCard.numbered(id));
  }

  #foldAfresh(name: CardId): FoldedCard | null {
    if (!this.#isKnown(name)) return null;
    const { suspended, buriedUntil, flag, missed } = foldCard(this.#log, this.#placesOf(name));
    const anchor = this.#anchorOf(name);
    return new FoldedCard(name, suspended, buriedUntil, flag, anchor, this.#readReviews, missed);
  }

  readonly #readReviews = (name: CardId): readonly Review[] =>
    foldCard(this.#log, this.#placesOf(name)).reviews.map((place) => this.#log.reviewAt(place));

  /** Of all events of the card, in order, undone ones left out. */
  #placesOf(name: CardId): readonly number[] {
    const undone = this.#undonePlaces();
    const members = this.#joins.membersOf(name);
    const places = members.flatMap((id) => this.#byCard.placesOf(this.#byCard.numberOf(id)));
    if (members.length > 1) places.sort((one, other) => this.#log.compare(one, other));
    return undone.size === 0 ? places : places.filter((place) => !undone.has(place));
  }

  /** The newest anchor of any of its ids, under its name: the same one while none of them has a newer. */
  #anchorOf(name: CardId): Anchor | null {
    const newest = this.#joins
      .membersOf(name)
      .flatMap((id) => this.#newestAnchors.get(id) ?? [])
      .sort(compareEvents)
      .pop();
    if (newest === undefined) return null;
    return newest.anchor.id === name ? newest.anchor : this.#renamed(newest.anchor, name);
  }

  #renamed(anchor: Anchor, name: CardId): Anchor {
    const known = this.#renamedAnchors.get(anchor);
    if (known?.id === name) return known;
    const renamed = { ...anchor, id: name };
    this.#renamedAnchors.set(anchor, renamed);
    return renamed;
  }

  #isKnown(name: CardId): boolean {
    return (
      this.#joins.membersOf(name).some((id) => this.#newestAnchors.has(id)) || this.#placesOf(name).length > 0
    );
  }

  #forgetFold(card: number): void {
    const name = this.canonical(this.#byCard.nameOf(card));
    const number = this.#byCard.numbered(name);
    this.#folded[number]?.keep();
    this.#folded[number] = undefined;
    this.#changes.add(name);
  }

  #undonePlaces(): ReadonlySet<number> {
    if (this.#undone !== null) return this.#undone;
    const undone = new Set<number>();
    for (const ref of this.#undos.targets()) {
      const place = this.#log.find(ref);
      if (place >= 0 && this.#undos.isUndone(this.#log.at(place))) undone.add(place);
    }
    return (this.#undone = undone);
  }
}

function settingName(key: string, scope: string): string {
  return JSON.stringify([key, scope]);
}

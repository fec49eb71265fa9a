import type { CardId } from '../card/anchor';
import type { EventRef, JournalEvent, Stamped } from './event';
import { codeOfReview } from './kinds';
import type { Review } from './journal';
import { gradeOf, type PlainAnswer, plainEvent } from './plainAnswer';
import { WriterRuns } from './writerRuns';

/** An answer as the log is given it: `card` is its number among the names of cards. */
export interface NumberedAnswer extends Omit<PlainAnswer, 'card'> {
  readonly card: number;
}

const pageBits = 12;
const pageSize = 2 ** pageBits;
const inPage = pageSize - 1;
/** In the column of codes: the event is kept as the object it is. */
const whole = 0xff;
const codeShift = 4;
/** In the column of days: the day does not fit, and the event is kept whole. */
const farDay = 0xffff;

/**
 * Events, each at a place that it keeps: 0, 1, 2 … in the order in which they came. A plain answer takes 17 bytes in
 * columns and becomes an object when it is asked for; all else, and an answer whose values do not fit the columns
 * (a clock before 1970 or after 2106, an answer that took a day), is kept as it came.
 */
export class EventLog {
  readonly #pages: Page[] = [];
  readonly #runs = new WriterRuns();
  readonly #others = new Map<number, JournalEvent>();

  /** `nameOf` gives the card of a number. */
  constructor(private readonly nameOf: (card: number) => CardId) {}

  get size(): number {
    return this.#runs.size;
  }

  /** The place of the event with this name; −1: it is not here. */
  find({ writer, sequence }: EventRef): number {
    return this.#runs.find(writer, sequence);
  }

  /** Gives the place, or −1 if there is an event of that name. */
  addWhole(event: JournalEvent): number {
    const place = this.#runs.take(event.writer, event.sequence);
    if (place < 0) return place;
    const [page, at] = [this.#pageFor(place), place & inPage];
    page.stamps[at] = event.stamp;
    page.codes[at] = whole;
    page.setDay(at, dayKey(event.day));
    this.#others.set(place, event);
    return place;
  }

  /** Gives the place, or −1 if there is an event of that name. */
  addAnswer(stamped: Stamped, answer: NumberedAnswer): number {
    const seconds = stamped.at / 1000;
    const day = dayKey(stamped.day);
    if (!fits(seconds, 2 ** 32) || day === farDay || answer.seconds >= 0xffff || answer.typed >= 0xffff) {
      return this.addWhole(plainEvent(stamped, { ...answer, card: this.nameOf(answer.card) }));
    }
    const place = this.#runs.take(stamped.writer, stamped.sequence);
    if (place < 0) return place;
    const [page, at] = [this.#pageFor(place), place & inPage];
    page.stamps[at] = stamped.stamp;
    page.clocks[at] = seconds;
    page.cards[at] = answer.card;
    page.codes[at] = (answer.code << codeShift) | answer.grade;
    page.durations[at] = answer.seconds < 0 ? 0 : answer.seconds + 1;
    if (answer.typed >= 0) page.typedColumn()[at] = answer.typed + 1;
    page.setDay(at, day);
    return place;
  }

  at(place: number): JournalEvent {
    const other = this.#others.get(place);
    if (other !== undefined) return other;
    const [page, at] = [this.#pageOf(place), place & inPage];
    return plainEvent(
      {
        ...this.#runs.refAt(place),
        stamp: page.stamps[at] ?? 0,
        at: (page.clocks[at] ?? 0) * 1000,
        day: page.days[at] ?? 0,
      },
      {
        code: (page.codes[at] ?? 0) >> codeShift,
        card: this.nameOf(page.cards[at] ?? 0),
        grade: gradeOf((page.codes[at] ?? 0) & (2 ** codeShift - 1)),
        seconds: (page.durations[at] ?? 0) - 1,
        typed: (page.typed?.[at] ?? 0) - 1,
      },
    );
  }

  /** null: it is a plain answer. */
  wholeAt(place: number): JournalEvent | null {
    return this.#others.get(place) ?? null;
  }

  isReview(place: number): boolean {
    const code = this.#pageOf(place).codes[place & inPage] ?? 0;
    return code === whole ? this.#others.get(place)?.kind === 'review' : code >> codeShift === codeOfReview;
  }

  /** Of a place that holds a review. */
  reviewAt(place: number): Review {
    const other = this.#others.get(place);
    if (other?.kind === 'review') {
      const { writer, sequence, stamp, grade, at, day } = other;
      return { ref: { writer, sequence }, stamp, grade, at, day };
    }
    const [page, at] = [this.#pageOf(place), place & inPage];
    return {
      ref: this.#runs.refAt(place),
      stamp: page.stamps[at] ?? 0,
      grade: gradeOf((page.codes[at] ?? 0) & (2 ** codeShift - 1)),
      at: (page.clocks[at] ?? 0) * 1000,
      day: page.days[at] ?? 0,
    };
  }

  stampAt(place: number): number {
    return this.#pageOf(place).stamps[place & inPage] ?? 0;
  }

  /** In the order of the journal. */
  compare(one: number, other: number): number {
    const [before, after] = [this.stampAt(one), this.stampAt(other)];
    if (before !== after) return before - after;
    const [a, b] = [this.#runs.refAt(one), this.#runs.refAt(other)];
    if (a.writer !== b.writer) return a.writer < b.writer ? -1 : 1;
    return a.sequence - b.sequence;
  }

  /** Places of the reviews of a study day, in the order of the journal. */
  reviewsOn(day: number): readonly number[] {
    const key = dayKey(day);
    const found: number[] = [];
    this.#pages.forEach((page, number) => {
      if (key < page.firstDay || page.lastDay < key) return;
      const first = number * pageSize;
      const length = Math.min(pageSize, this.size - first);
      for (let at = 0; at < length; at++) {
        if (page.days[at] !== key || !this.isReview(first + at)) continue;
        if (key === farDay && this.#others.get(first + at)?.day !== day) continue;
        found.push(first + at);
      }
    });
    return found.sort((a, b) => this.compare(a, b));
  }

  #pageFor(place: number): Page {
    const number = place >> pageBits;
    let page = this.#pages[number];
    if (page === undefined) this.#pages[number] = page = new Page();
    return page;
  }

  #pageOf(place: number): Page {
    const page = this.#pages[place >> pageBits];
    if (page === undefined) throw new RangeError(`There is no event at ${place}.`);
    return page;
  }
}

class Page {
  readonly stamps = new Float64Array(pageSize);
  /** Seconds since 1970. */
  readonly clocks = new Uint32Array(pageSize);
  readonly days = new Uint16Array(pageSize);
  /** Numbers of cards. */
  readonly cards = new Uint32Array(pageSize);
  /** The code of the kind, and the grade in the low bits. */
  readonly codes = new Uint8Array(pageSize);
  /** Seconds and one; 0: not known. */
  readonly durations = new Uint16Array(pageSize);
  /** Characters and one; 0: not known. null: of none is it known. */
  typed: Uint16Array | null = null;
  firstDay = farDay;
  lastDay = 0;

  typedColumn(): Uint16Array {
    return (this.typed ??= new Uint16Array(pageSize));
  }

  setDay(at: number, day: number): void {
    this.days[at] = day;
    this.firstDay = Math.min(this.firstDay, day);
    this.lastDay = Math.max(this.lastDay, day);
  }
}

function dayKey(day: number): number {
  return fits(day, farDay) ? day : farDay;
}

function fits(value: number, limit: number): boolean {
  return value >= 0 && value < limit && Number.isInteger(value);
}

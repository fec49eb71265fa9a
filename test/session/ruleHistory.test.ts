import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening, JournalEvent } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { readSettings } from '../../src/journal/settings';
import { CardView } from '../../src/library/cardView';
import type { Due } from '../../src/memory/due';
import { recall } from '../../src/memory/rules';
import { dayMs } from '../../src/memory/studyDay';
import { ByPlace } from '../../src/session/place';
import { RuleBook } from '../../src/session/ruleBook';
import { newestChange, ruleChange, type SetHappening } from '../../src/session/ruleChange';
import { historyWith, ruleHistory, ruleSetOf } from '../../src/session/ruleHistory';
import { RuleShelf } from '../../src/session/ruleShelf';
import { endsFor } from '../../src/stats/changePreview';
import { questionsFor } from './device';

const firstDay = 20_500;
const questions = questionsFor(40);

/** A device with a real journal and real cards, whose rules are those that the journal tells of. */
class Device {
  readonly journal = createJournal();
  day = firstDay;
  private readonly shelf = new RuleShelf();
  private sequence = 0;
  private kept: { readonly revision: number; readonly book: RuleBook } | null = null;
  readonly cards = questions.map(
    (found, index) =>
      new CardView(`card ${index}`, found, {
        journal: () => this.journal,
        rules: (...[place, last]: Parameters<RuleBook['for']>) => this.book().for(place, last),
      }),
  );

  constructor(readonly name: string) {}

  book(): RuleBook {
    const { revision } = this.journal;
    if (this.kept?.revision !== revision) {
      const book = new RuleBook(ruleHistory(this.journal.settingChanges()), this.shelf);
      this.kept = { revision, book };
    }
    return this.kept.book;
  }

  append(...happenings: readonly Happening[]): void {
    const at = this.day * dayMs + dayMs / 2;
    for (const happening of happenings) {
      const stamp = Math.max(at, this.journal.greatestStamp + 1);
      const ref = { writer: this.name, sequence: ++this.sequence };
      this.journal.add([{ ...ref, stamp, at, day: this.day, ...happening }]);
    }
  }

  /** Sets values, as the person chooses: from the next review on, or at once over so many days. */
  change(sets: readonly SetHappening[], days: number | null): void {
    const changes = this.journal.settingChanges();
    const now = this.book();
    const then = new RuleBook(historyWith(changes, ruleChange(sets, []), this.day), this.shelf);
    const rules = { before: now.for.bind(now), after: then.for.bind(then) };
    const ends = days === null ? null : endsFor(this.cards, rules, { day: this.day, days });
    this.append(...ruleChange(sets, ends));
  }

  due(): readonly (Due | null)[] {
    return this.cards.map(({ due }) => due);
  }

  /** What a card is due by the rules as they are set now, every review replayed. */
  dueByNow(index: number): Due | null {
    const card = this.cards[index]!;
    const rules = this.book().for(card.found, Infinity);
    return recall(rules, card.id, card.record?.reviews ?? [])?.due ?? null;
  }
}

const grade = fc.constantFrom(1, 2, 3, 4, 3, 4, 4);
const answer = fc.record({ card: fc.nat(questions.length - 1), grade, wait: fc.nat(3) });
const answers = fc.array(answer, { minLength: 30, maxLength: 120 });
const change: fc.Arbitrary<SetHappening> = fc.oneof(
  fc.constantFrom(0.7, 0.8, 0.95, 0.98).map((value) => set('retention', value)),
  fc.constantFrom(0.75, 0.97).map((value) => set('retention', value, 'note:Note 000.md')),
  fc.constant(set('engine', 'fsrs-4')),
  fc.constant(set('maximumInterval', 20)),
);

function set(key: string, value: number | string, scope = ''): SetHappening {
  return { kind: 'set', key, scope, value };
}

function answered(
  device: Device,
  list: readonly { card: number; grade: 1 | 2 | 3 | 4; wait: number }[],
): void {
  for (const { card, grade, wait } of list) {
    device.day += wait;
    device.append({ kind: 'review', card: `card ${card}`, grade });
  }
}

const grades = answers as fc.Arbitrary<{ card: number; grade: 1 | 2 | 3 | 4; wait: number }[]>;

describe('a change of the rules', () => {
  it('from the next review on changes no due date until a card is reviewed, and then that of this card', () => {
    fc.assert(
      fc.property(grades, change, fc.nat(questions.length - 1), (list, one, next) => {
        const device = new Device('one~1');
        answered(device, list);
        const before = device.due();
        device.change([one], null);
        expect(device.due()).toEqual(before);
        device.append({ kind: 'review', card: `card ${next}`, grade: 3 });
        const after = device.due();
        expect(after.filter((_, index) => index !== next)).toEqual(
          before.filter((_, index) => index !== next),
        );
        expect(after[next]).toEqual(device.dueByNow(next));
      }),
      { numRuns: 40 },
    );
  });

  it('at once is a replay of all reviews with the new values', () => {
    fc.assert(
      fc.property(grades, change, change, (list, one, other) => {
        const device = new Device('one~1');
        answered(device, list);
        device.change([one], null);
        device.change([other], 1);
        expect(device.due()).toEqual(questions.map((_, index) => device.dueByNow(index)));
      }),
      { numRuns: 40 },
    );
  });

  it('spread over days brings as many forward each day, makes none later, and holds until a review', () => {
    let heaps = 0;
    fc.assert(
      fc.property(grades, change, fc.integer({ min: 2, max: 9 }), (list, one, days) => {
        const device = new Device('one~1');
        answered(device, list);
        const before = device.due();
        device.change([one], days);
        const after = device.due();
        const at = questions.map((_, index) => device.dueByNow(index));
        const heap = at.flatMap((due, index) => {
          const was = before[index];
          return due?.by === 'day' && was?.by === 'day' && due.day <= device.day && was.day > device.day
            ? index
            : [];
        });
        heaps += heap.length;
        expect(after.filter((_, index) => !heap.includes(index))).toEqual(
          at.filter((_, index) => !heap.includes(index)),
        );
        const moved = new Map<number, number>();
        for (const index of heap) {
          const [was, is] = [dayOf(before[index]), Math.max(device.day, dayOf(after[index]))];
          expect(is).toBeLessThanOrEqual(was);
          expect(is).toBeLessThan(device.day + days);
          if (is < was) moved.set(is, (moved.get(is) ?? 0) + 1);
        }
        expect(Math.max(0, ...moved.values())).toBeLessThanOrEqual(Math.ceil(heap.length / days));
        for (const index of heap) {
          device.append({ kind: 'review', card: `card ${index}`, grade: 3 });
          expect(device.cards[index]?.due).toEqual(device.dueByNow(index));
        }
      }),
      { numRuns: 60 },
    );
    expect(heaps).toBeGreaterThan(50);
  });

  it('is undone in one step, to the day, whatever came before it', () => {
    const how = fc.constantFrom(null, 1, 5);
    fc.assert(
      fc.property(grades, change, how, change, how, (list, first, one, second, other) => {
        const device = new Device('one~1');
        answered(device, list);
        device.change([first], one);
        const before = device.due();
        device.change([second, set('fuzz', 'no')], other);
        device.append(...(newestChange(device.journal.settingChanges())?.undo ?? []));
        expect(device.due()).toEqual(before);
        expect(device.journal.setting('fuzz')).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('is the same on two devices, in whatever order the events arrive', () => {
    const how = fc.constantFrom(null, 1, 4);
    fc.assert(
      fc.property(grades, grades, change, how, change, how, (list, more, first, one, second, other) => {
        const [here, there] = [new Device('one~1'), new Device('two~1')];
        answered(here, list);
        there.journal.add(here.journal.events());
        there.day = here.day;
        answered(here, more.slice(0, 15));
        here.change([first], one);
        answered(there, more.slice(15, 30));
        there.change([second], other);
        answered(there, more.slice(5, 10));
        const events: readonly JournalEvent[] = there.journal.events();
        there.journal.add([...here.journal.events()].reverse());
        here.journal.add(events);
        expect(here.due()).toEqual(there.due());
      }),
      { numRuns: 40 },
    );
  });

  it('is each value that was set, and what is no rule is none', () => {
    const device = new Device('one~1');
    device.append(set('retention', 0.8), set('timer', 'on'), set('retention', 0.95, 'folder:Work'));
    const set8 = { ...set('retention', 0.8), value: null };
    device.append(set8);
    const history = ruleHistory(device.journal.settingChanges());
    const kept = history.map(({ set: { retention } }) => [retention.vault, [...retention.own]]);
    expect(kept).toEqual([
      [0.9, []],
      [0.8, []],
      [0.8, [['folder:Work', 0.95]]],
      [0.9, [['folder:Work', 0.95]]],
    ]);
  });
});

it('stored weights that are none do not count', () => {
  const stored = createJournal();
  stored.add([
    {
      ...{ writer: 'one~1', sequence: 1, stamp: 1, at: 1000, day: 1 },
      ...{ kind: 'set', key: 'weights.fsrs-6', scope: '', value: Array<number>(21).fill(-5) },
    },
  ]);
  const { values } = readSettings(stored);
  expect(values['weights.fsrs-6']).not.toBeNull();
  expect(ruleSetOf(values, new ByPlace(0.9)).data.weights).toBeNull();
});

function dayOf(due: Due | null | undefined): number {
  if (due?.by !== 'day') throw new Error('it is in review');
  return due.day;
}

import fc from 'fast-check';
import type { Anchor } from '../../src/card/anchor';
import type { EventRef, Happening, JournalEvent, Json, Stamped } from '../../src/journal/event';
import { asJson } from '../../src/journal/json';
import type { CardRecord } from '../../src/journal/journal';
import type { Grade } from '../../src/memory/engine';

const dayOne = Date.UTC(2026, 0, 5, 9);

export function anchor(id: string, question = `What is ${id}?`): Anchor {
  return {
    id,
    path: 'Notes/Tides.md',
    label: 'Q1',
    ordinal: 0,
    question,
    category: 'Category 1: Water',
    prints: { question: `q${id}`, translation: null, answer: `a${id}`, sketch: 'sketch' },
  };
}

/** An event of one writer that comes `seconds` after the first moment of these tests. */
export function event(happening: Happening, ref: EventRef, seconds = ref.sequence): JournalEvent {
  const at = dayOne + seconds * 1000;
  return { ...ref, stamp: at, at, day: Math.floor(at / 86_400_000), ...happening };
}

export function review(card: string, grade: Grade, ref: EventRef, seconds = ref.sequence): JournalEvent {
  return event({ kind: 'review', card, grade }, ref, seconds);
}

/** The record as plain data, its reviews read now. */
export function plain(record: CardRecord | null) {
  if (record === null) return null;
  const { id, reviews, suspended, buriedUntil, flag, anchor } = record;
  return { id, reviews, suspended, buriedUntil, flag, anchor };
}

const cardIds = fc.constantFrom('aaaa', 'aaab', 'bbbb', 'cccc', 'Ünïcode "id"', '\ud800');
const writers = fc.constantFrom('one~1', 'one~2', 'two~1');
const text = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

const anchors: fc.Arbitrary<Anchor> = fc.record(
  {
    id: cardIds,
    path: text,
    label: maybe(text),
    ordinal: fc.nat(3),
    question: text,
    category: maybe(text),
    prints: fc.record({ question: text, translation: maybe(text), answer: maybe(text), sketch: text }),
    reviewed: text,
  },
  { requiredKeys: ['id', 'path', 'label', 'ordinal', 'question', 'category', 'prints'] },
);

const json: fc.Arbitrary<Json> = fc.json().map((written) => {
  const value: unknown = JSON.parse(written);
  return asJson(value);
});

const answers = fc.record(
  {
    kind: fc.constantFrom('review' as const, 'practice' as const),
    card: cardIds,
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    duration: fc.nat(4000).map((seconds) => seconds * 1000),
    typed: fc.nat(5000),
    missed: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ['kind', 'card', 'grade'] },
);

export const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: answers },
  fc.record({
    kind: fc.constant('undo' as const),
    of: fc.record({ writer: writers, sequence: fc.integer({ min: 1, max: 12 }) }),
  }),
  fc.record({
    kind: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const),
    card: cardIds,
  }),
  fc.record({
    kind: fc.constant('bury' as const),
    card: cardIds,
    until: fc.integer({ min: -5, max: 40_000 }),
  }),
  fc.record(
    { kind: fc.constant('flag' as const), card: cardIds, on: fc.boolean(), reason: text },
    { requiredKeys: ['kind', 'card', 'on'] },
  ),
  fc.record({ kind: fc.constant('anchor' as const), anchor: anchors }),
  fc.record({ kind: fc.constant('join' as const), cards: fc.tuple(cardIds, cardIds) }),
  fc.record({ kind: fc.constant('set' as const), key: text, scope: text, value: json }),
  fc.record({ kind: fc.constant('choice' as const), about: text, value: json }),
);

const moments: fc.Arbitrary<Omit<Stamped, 'writer' | 'sequence'>> = fc.record({
  // Clocks that jump a year ahead and back are part of life.
  at: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000),
  stamp: fc.integer({ min: 0, max: 5_000_000_000_000 }),
  day: fc.integer({ min: -1, max: 50_000 }),
});

/** Events of several writers, each name once, in any order. */
export const journals: fc.Arbitrary<readonly JournalEvent[]> = fc.uniqueArray(
  fc
    .tuple(writers, fc.integer({ min: 1, max: 12 }), moments, happenings)
    .map(([writer, sequence, moment, happening]): JournalEvent => ({
      writer,
      sequence,
      ...moment,
      ...happening,
    })),
  { maxLength: 30, selector: ({ writer, sequence }) => `${writer} ${sequence}` },
);

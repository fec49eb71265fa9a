import type { Anchor, CardId } from '../card/anchor';
import { readAnchors, writeAnchors } from './anchorTable';
import { type Answer, answerOf, isAnswer, readAnswers, writeAnswers } from './answers';
import type { ByteReader, ByteWriter } from './bytes';
import type { JournalEvent } from './event';
import { cardOf, type Kind } from './happening';
import { readIds, readPlaces, writeIds, writePlaces } from './idList';
import { asList } from './json';
import { happeningOf, payloadOf } from './payload';
import { readSequences, type Run, writeSequences } from './run';
import { readTimes, writeTimes } from './times';

// The place in this list is the code in the file: only ever add at the end.
const kinds: readonly Kind[] = [
  'review',
  'practice',
  'undo',
  'suspend',
  'resume',
  'forget',
  'bury',
  'flag',
  'anchor',
  'join',
  'set',
  'choice',
];
const kindCodes = new Map(kinds.map((kind, code) => [kind, code]));
/** Added to the code of a kind: the event has a payload. */
const withPayload = 0x80;

/**
 * The events of the runs, run by run, each value in a column of its own, since like things compress well: the cards
 * (a sorted list), kinds, sequences, answers, times, places in the list of cards, anchors, and what is left, as JSON.
 * Throws a RangeError for an event whose clock or duration is not in whole seconds.
 */
export function writeColumns(out: ByteWriter, events: readonly JournalEvent[], runs: readonly Run[]): void {
  const cards = events.flatMap((event) => cardOf(event) ?? []);
  const ids = [...new Set(cards)].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const payloads = events.map((event) => payloadOf(event, event.writer));
  const answers = events.map(answerOf);
  writeIds(out, ids);
  events.forEach((event, i) => {
    out.byte((kindCodes.get(event.kind) ?? 0) | (payloads[i] === null ? 0 : withPayload));
  });
  writeSequences(out, events, runs);
  writeAnswers(out, answers.filter(isThere));
  writeTimes(out, events, durationsOf(answers));
  writePlaces(
    out,
    cards.map((card) => places.get(card) ?? 0),
    ids.length,
  );
  const anchors = events.flatMap((event) => (event.kind === 'anchor' ? [event.anchor] : []));
  if (anchors.length > 0) writeAnchors(out, anchors);
  const held = payloads.filter((payload) => payload !== null);
  if (held.length > 0) out.json(held);
}

/** Reads what `writeColumns` wrote for the same runs. Throws a RangeError or SyntaxError for anything else. */
export function readColumns(reader: ByteReader, runs: readonly Run[]): readonly JournalEvent[] {
  const ids = readIds(reader);
  const codes = Array.from(reader.bytes(runs.reduce((sum, run) => sum + run.count, 0)));
  const kindOfEach = codes.map((code) => kindOf(code & ~withPayload));
  const refs = readSequences(reader, runs);
  const answers = spread(kindOfEach.map(isAnswer), (count) => readAnswers(reader, count));
  const times = readTimes(reader, durationsOf(answers));
  const cards = spread(kindOfEach.map(hasCard), (count) => readCards(reader, count, ids));
  const anchors = spread(
    kindOfEach.map((kind) => kind === 'anchor'),
    (count) => (count === 0 ? [] : readAnchors(reader, anchoredCards(kindOfEach, cards))),
  );
  const payloads = spread(
    codes.map((code) => (code & withPayload) !== 0),
    (count) => (count === 0 ? [] : asList(reader.json())),
  );
  return kindOfEach.map((kind, i): JournalEvent => {
    const stamped = { ...needed(refs[i]), ...needed(times[i]) };
    if (kind === 'anchor') return { ...stamped, kind, anchor: needed<Anchor>(anchors[i]) };
    const columns = { kind, card: cards[i] ?? '', answer: answers[i] ?? null };
    return { ...stamped, ...happeningOf(columns, payloads[i] ?? null, stamped.writer) };
  });
}

function durationsOf(answers: readonly (Answer | null)[]): readonly (number | null)[] {
  return answers.map((answer) => answer?.duration ?? null);
}

function readCards(reader: ByteReader, count: number, ids: readonly CardId[]): readonly CardId[] {
  return readPlaces(reader, count, ids.length).map((place) => needed(ids[place]));
}

function anchoredCards(kindOfEach: readonly Kind[], cards: readonly (CardId | null)[]): readonly CardId[] {
  return kindOfEach.flatMap((kind, i) => (kind === 'anchor' ? [cards[i] ?? ''] : []));
}

/** Gives each place that wants one a value of the column, in order; null to the others. */
function spread<T>(wanted: readonly boolean[], read: (count: number) => readonly T[]): readonly (T | null)[] {
  const column = read(wanted.filter((want) => want).length);
  let next = 0;
  return wanted.map((want) => (want ? (column[next++] ?? null) : null));
}

function hasCard(kind: Kind): boolean {
  return kind !== 'undo' && kind !== 'join' && kind !== 'set' && kind !== 'choice';
}

function kindOf(code: number): Kind {
  return needed(kinds[code]);
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}

function needed<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new RangeError('A column is too short.');
  return value;
}

import type { Anchor, CardId } from '../card/anchor';
import { readAnchors, writeAnchors } from './anchorTable';
import { type Answer, answerOf, readAnswers, writeAnswers } from './answers';
import type { ByteReader, ByteWriter } from './bytes';
import type { JournalEvent } from './event';
import { checkedTable, type EventTable } from './eventTable';
import { cardOf } from './happening';
import { readIds, readPlaces, writeIds, writePlaces } from './idList';
import { asList } from './json';
import { codeOf, kinds, withPayload } from './kinds';
import { payloadOf } from './payload';
import { readSequences, type Run, writeSequences } from './run';
import { readTimes, writeTimes } from './times';

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
    out.byte(codeOf(event.kind) | (payloads[i] === null ? 0 : withPayload));
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
export function readColumns(reader: ByteReader, runs: readonly Run[]): EventTable {
  const ids = readIds(reader);
  const total = runs.reduce((sum, run) => sum + run.count, 0);
  const codes = reader.bytes(total);
  if (codes.some((code) => (code & ~withPayload) >= kinds.length)) throw new RangeError('No such kind.');
  const sequences = readSequences(reader, runs, total);
  const answers = readAnswers(reader, codes);
  const times = readTimes(reader, answers.durations);
  const cards = readPlaces(reader, codes, hasCard, ids.length);
  const anchors = readAnchorsAt(
    reader,
    placesWhere(codes, (code) => (code & ~withPayload) === codeOf('anchor')),
    cards,
    ids,
  );
  const payloads = readPayloadsAt(
    reader,
    placesWhere(codes, (code) => (code & withPayload) !== 0),
  );
  return checkedTable({ runs, codes, sequences, ...times, ids, cards, ...answers, anchors, payloads });
}

function readAnchorsAt(
  reader: ByteReader,
  at: readonly number[],
  cards: Uint32Array,
  ids: readonly CardId[],
): ReadonlyMap<number, Anchor> {
  if (at.length === 0) return new Map();
  const anchors = readAnchors(
    reader,
    at.map((place) => needed(ids[needed(cards[place])])),
  );
  return new Map(at.map((place, i) => [place, needed(anchors[i])]));
}

function readPayloadsAt(reader: ByteReader, at: readonly number[]): ReadonlyMap<number, unknown> {
  if (at.length === 0) return new Map();
  const payloads = asList(reader.json());
  return new Map(at.map((place, i) => [place, payloads[i] ?? null]));
}

function placesWhere(codes: Uint8Array, is: (code: number) => boolean): readonly number[] {
  const places: number[] = [];
  codes.forEach((code, place) => {
    if (is(code)) places.push(place);
  });
  return places;
}

function durationsOf(answers: readonly (Answer | null)[]): readonly (number | null)[] {
  return answers.map((answer) => answer?.duration ?? null);
}

const cardless = new Set([codeOf('undo'), codeOf('join'), codeOf('set'), codeOf('choice')]);

function hasCard(code: number): boolean {
  return !cardless.has(code & ~withPayload);
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('A column is too short.');
  return value;
}

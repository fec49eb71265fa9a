import type { CardId } from '../card/anchor';
import type { Grade } from '../memory/engine';
import type { Answer } from './answers';
import type { Happening } from './event';
import type { Kind } from './happening';
import { asCount, asJson, asList, asText, asTexts } from './json';

/**
 * What an event of a kind without columns of its own holds, as JSON. null: nothing beyond its kind and card.
 * Of a review, the missed points. Anchors have a table of their own.
 */
export function payloadOf(happening: Happening, writer: string): unknown {
  switch (happening.kind) {
    case 'review':
    case 'practice':
      return happening.missed ?? null;
    case 'undo':
      return happening.of.writer === writer
        ? [happening.of.sequence]
        : [happening.of.sequence, happening.of.writer];
    case 'bury':
      return happening.until;
    case 'flag':
      return happening.reason === undefined ? [happening.on] : [happening.on, happening.reason];
    case 'join':
      return happening.cards;
    case 'set':
      return [happening.key, happening.scope, happening.value];
    case 'choice':
      return [happening.about, happening.value];
    case 'suspend':
    case 'resume':
    case 'forget':
    case 'anchor':
      return null;
  }
}

/** What stands in columns of its own. */
export interface Columns {
  readonly kind: Exclude<Kind, 'anchor'>;
  readonly card: CardId;
  /** null: the event is no answer. */
  readonly answer: Answer | null;
}

/** The happening again. Throws a RangeError where the payload is not of the kind. */
export function happeningOf(columns: Columns, payload: unknown, writer: string): Happening {
  const { kind, card } = columns;
  switch (kind) {
    case 'review':
    case 'practice':
      return {
        kind,
        card,
        ...answered(columns.answer),
        ...(payload === null ? {} : { missed: asTexts(payload) }),
      };
    case 'suspend':
    case 'resume':
    case 'forget':
      return { kind, card };
    case 'bury':
      return { kind, card, until: asWhole(payload) };
    case 'undo':
    case 'flag':
    case 'join':
    case 'set':
    case 'choice':
      return listHappening(kind, card, asList(payload), writer);
  }
}

function answered(answer: Answer | null): {
  readonly grade: Grade;
  readonly duration?: number;
  readonly typed?: number;
} {
  if (answer === null) throw new RangeError('A review without a grade.');
  return {
    grade: answer.grade,
    ...(answer.duration === null ? {} : { duration: answer.duration * 1000 }),
    ...(answer.typed === null ? {} : { typed: answer.typed }),
  };
}

function listHappening(
  kind: 'undo' | 'flag' | 'join' | 'set' | 'choice',
  card: CardId,
  list: readonly unknown[],
  writer: string,
): Happening {
  const [first, second, third] = list;
  switch (kind) {
    case 'undo':
      return {
        kind,
        of: { sequence: asCount(first), writer: second === undefined ? writer : asText(second) },
      };
    case 'flag':
      return second === undefined
        ? { kind, card, on: first === true }
        : { kind, card, on: first === true, reason: asText(second) };
    case 'join':
      return { kind, cards: [asText(first), asText(second)] };
    case 'set':
      return { kind, key: asText(first), scope: asText(second), value: asJson(third) };
    case 'choice':
      return { kind, about: asText(first), value: asJson(second) };
  }
}

function asWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new RangeError('Not a whole number.');
  return value;
}

import type { Json } from './event';

/** What was read as JSON, narrowed step by step. A RangeError says that it is not what it should be. */
export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError('Not a list.');
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new RangeError('Not a text.');
  return value;
}

export function asTextOrNull(value: unknown): string | null {
  return value === null ? null : asText(value);
}

/** A whole number from 0 up. */
export function asCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new RangeError('Not a count.');
  return value;
}

export function asTexts(value: unknown): readonly string[] {
  return asList(value).map(asText);
}

/** Throws a RangeError if the value holds something that JSON cannot say. */
export function asJson(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Not a number of JSON.');
    return value;
  }
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object') throw new RangeError('Not JSON.');
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, asJson(held)]));
}

/** Whether two values are the same JSON; the order of an object's keys does not count. */
export function sameJson(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
  );
}

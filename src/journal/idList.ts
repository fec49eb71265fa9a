import type { CardId } from '../card/anchor';
import type { ByteReader, ByteWriter } from './bytes';
import { asText } from './json';

/** Sorted ids: how many, the length of each, what each shares with the one before, and what it does not, as one text. */
export function writeIds(out: ByteWriter, ids: readonly CardId[]): void {
  const shared = ids.map((id, i) => sharedStart(ids[i - 1] ?? '', id));
  out.count(ids.length);
  for (const id of ids) out.count(id.length);
  for (const length of shared) out.count(length);
  out.json(ids.map((id, i) => id.slice(shared[i])).join(''));
}

/** Reads what `writeIds` wrote. Throws a RangeError for anything else. */
export function readIds(reader: ByteReader): readonly CardId[] {
  const count = reader.count();
  const lengths = counts(reader, count);
  const shared = counts(reader, count);
  const rest = asText(reader.json());
  const ids: CardId[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const start = (ids[i - 1] ?? '').slice(0, shared[i]);
    const end = at + (lengths[i] ?? 0) - start.length;
    if (end < at || end > rest.length) throw new RangeError('A list of ids ends too early.');
    ids.push(start + rest.slice(at, end));
    at = end;
  }
  return ids;
}

/** For each id the place of it, which takes one byte, two or three, the low bytes of all first. */
export function writePlaces(out: ByteWriter, places: readonly number[], listLength: number): void {
  for (let shift = 0; shift === 0 || listLength > 2 ** shift; shift += 8) {
    for (const place of places) out.byte((place >>> shift) & 0xff);
  }
}

/** Reads what `writePlaces` wrote into the places of the codes for which `wanted` says so. */
export function readPlaces(
  reader: ByteReader,
  codes: Uint8Array,
  wanted: (code: number) => boolean,
  listLength: number,
): Uint32Array {
  const places = new Uint32Array(codes.length);
  const isWanted = codes.map((code) => (wanted(code) ? 1 : 0));
  for (let shift = 0; shift === 0 || listLength > 2 ** shift; shift += 8) {
    for (let i = 0; i < codes.length; i++) {
      if (isWanted[i] === 1) places[i] = (places[i] ?? 0) | (reader.byte() << shift);
    }
  }
  return places;
}

function counts(reader: ByteReader, length: number): readonly number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(reader.count());
  return list;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

import { deflateSync, inflateSync } from 'fflate';
import { ByteReader, ByteWriter } from './bytes';
import { readColumns, writeColumns } from './columns';
import { crc32 } from './crc32';
import type { EventRef, JournalEvent } from './event';
import type { EventTable } from './eventTable';
import { readRuns, type Run, writeRuns } from './run';
import { bytesToText, textToBytes } from './text92';

/**
 * A chunk's text is its version, a colon, and as `text92`: the CRC-32 of what follows (4 bytes, lowest first), how it
 * is held (0 as it is, 1 deflated), and the runs and columns of its events.
 */
const version = '1';
const asItIs = 0;
const deflated = 1;
/** Below this, deflate's own tables cost more than they save. */
const worthDeflating = 128;

export type ChunkRead =
  | { readonly state: 'decoded'; readonly table: EventTable }
  /** Of a later version: to be kept as it is. */
  | { readonly state: 'newer' }
  | { readonly state: 'damaged' };

/** Events, run by run, as the text of a chunk. Throws a RangeError for events that are not of the runs. */
export function encodeChunk(events: readonly JournalEvent[], runs: readonly Run[]): string {
  const body = new ByteWriter();
  writeRuns(body, runs);
  writeColumns(body, events, runs);
  return seal(body.finish());
}

/** Never throws: a text that is no chunk is damaged. */
export function decodeChunk(text: string): ChunkRead {
  const body = unseal(text);
  if (body === 'newer' || body === 'damaged') return { state: body };
  try {
    const reader = new ByteReader(body);
    return readEvents(reader, readRuns(reader));
  } catch (error) {
    return expected(error);
  }
}

/** One event without its name, which whoever keeps it keeps beside it. */
export function encodeEvent(event: JournalEvent): string {
  const body = new ByteWriter();
  writeColumns(body, [event], [runOf(event)]);
  return seal(body.finish());
}

export function decodeEvent(text: string, ref: EventRef): ChunkRead {
  const body = unseal(text);
  if (body === 'newer' || body === 'damaged') return { state: body };
  try {
    return readEvents(new ByteReader(body), [runOf(ref)]);
  } catch (error) {
    return expected(error);
  }
}

function readEvents(reader: ByteReader, runs: readonly Run[]): ChunkRead {
  const table = readColumns(reader, runs);
  return reader.done ? { state: 'decoded', table } : { state: 'damaged' };
}

function runOf({ writer, sequence }: EventRef): Run {
  return { writer, first: sequence, last: sequence, count: 1 };
}

function seal(body: Uint8Array): string {
  const smaller = body.length < worthDeflating ? body : deflateSync(body, { level: 9 });
  const out = new ByteWriter();
  const how = smaller.length < body.length ? deflated : asItIs;
  const held = how === deflated ? smaller : body;
  const sum = crc32(held) ^ how;
  for (let shift = 0; shift < 32; shift += 8) out.byte((sum >>> shift) & 0xff);
  out.byte(how);
  out.bytes(held);
  return `${version}:${bytesToText(out.finish())}`;
}

function unseal(text: string): Uint8Array | 'newer' | 'damaged' {
  const head = /^(\d{1,9}):/.exec(text);
  if (head?.[1] === undefined) return 'damaged';
  if (head[1] !== version) return Number(head[1]) > Number(version) ? 'newer' : 'damaged';
  const bytes = textToBytes(text.slice(head[0].length));
  if (bytes === null || bytes.length < 5) return 'damaged';
  const sum = new DataView(bytes.buffer).getUint32(0, true);
  const how = bytes[4];
  const held = bytes.subarray(5);
  if (how !== asItIs && how !== deflated) return 'damaged';
  if ((crc32(held) ^ how) >>> 0 !== sum) return 'damaged';
  if (how === asItIs) return held;
  try {
    return inflateSync(held);
  } catch {
    return 'damaged';
  }
}

/** What a reader throws of bytes that are not what they should be; anything else is a mistake of ours. */
function expected(error: unknown): ChunkRead {
  if (error instanceof RangeError || error instanceof SyntaxError || error instanceof TypeError) {
    return { state: 'damaged' };
  }
  throw error;
}

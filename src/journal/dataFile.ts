const format = 1;
const keyStart = 'log.';

/** A chunk as a home holds it. */
export type NamedText = readonly [key: string, text: string];

export interface DataFile {
  readonly chunks: readonly NamedText[];
  /** Keys that are not ours to know: written back as they are. */
  readonly others: ReadonlyMap<string, unknown>;
}

/** `damaged`: this is no data.json; `chunks` are what can still be found in it, a key more than once perhaps. */
export type DataFileRead = DataFile & { readonly state: 'read' | 'newer' | 'damaged' };

/**
 * Reads the text of a `data.json`: `{ "format": 1, "log.<writer>.<first>-<last>": "<chunk>", … }`. Never throws.
 * An empty object is a file that holds nothing yet.
 */
export function readDataFile(text: string): DataFileRead {
  const entries = entriesOf(text);
  if (entries === null) return salvage(text);
  const chunks = entries.filter((entry): entry is [string, string] => isChunk(entry));
  const others = new Map(entries.filter((entry) => !isChunk(entry) && entry[0] !== 'format'));
  const written = entries.find(([key]) => key === 'format')?.[1];
  if (typeof written === 'number' && written > format) return { state: 'newer', chunks, others };
  if (written === format || chunks.length > 0 || entries.length === 0)
    return { state: 'read', chunks, others };
  return salvage(text);
}

/** The text of a `data.json`, a key a line, so that programs that merge by lines merge by keys. */
export function writeDataFile(file: DataFile): string {
  const chunks = [...file.chunks].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [['format', format] as const, ...chunks, ...file.others].map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function isChunk([key, value]: readonly [string, unknown]): boolean {
  return key.startsWith(keyStart) && typeof value === 'string';
}

/** null: the text is no JSON object. */
function entriesOf(text: string): readonly (readonly [string, unknown])[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : null;
  } catch {
    return null; // What is no JSON is told by the answer.
  }
}

/** The texts of chunks hold neither quotation marks nor backslashes, so whole ones are found in any rubble. */
function salvage(text: string): DataFileRead {
  const found = text.matchAll(/"(log\.[\w.~-]+)"\s*:\s*"([^"\\\s]*)"/g);
  return {
    state: 'damaged',
    chunks: Array.from(found, ([, key = '', chunk = '']) => [key, chunk] as const),
    others: new Map(),
  };
}

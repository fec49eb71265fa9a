import matter from 'gray-matter';

/** The properties of a note. */
export type Frontmatter = Readonly<Record<string, unknown>>;

export type FrontmatterRead =
  | { readonly ok: true; readonly data: Frontmatter }
  /** `reason`: what the YAML parser said, on one line; `line`: 0-based line of the note. */
  | { readonly ok: false; readonly reason: string; readonly line: number };

/** Longer frontmatter is no frontmatter of a person's. Characters. */
const LONGEST = 100_000;
/** gray-matter looks for comments with a pattern that is quadratic in the length of a run of blank lines. */
const VOID = /\n\s{1000}/u;

/** Whoever is asked for another language than YAML refuses: the JavaScript engine would evaluate code of the note. */
const refuse = (): never => {
  throw new Error('only YAML is read');
};

/**
 * Reads frontmatter, its `---` lines included, by gray-matter's YAML engine alone (js-yaml; in the bundle Obsidian's own). Options are always given, since
 * without them gray-matter keeps every input for ever.
 */
export function readFrontmatter(block: string): FrontmatterRead {
  if (block.length > LONGEST) return { ok: false, reason: `longer than ${LONGEST} characters`, line: 0 };
  if (VOID.test(block)) return { ok: false, reason: 'too many blank lines', line: 0 };
  try {
    const read = matter(block, {
      language: 'yaml',
      engines: { javascript: refuse, json: refuse, coffee: refuse },
    });
    const data: unknown = read.data;
    if (isRecord(data)) return { ok: true, data };
    return data === null || data === undefined
      ? { ok: true, data: {} }
      : { ok: false, reason: 'no list of properties', line: 1 };
  } catch (error) {
    return { ok: false, ...explain(error) };
  }
}

function explain(error: unknown): { reason: string; line: number } {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n');
  return { reason: first.slice(0, 200).replace(/[:.\s]+$/u, ''), line: yamlLine(error) + 1 };
}

/**
 * The 0-based line of the YAML that its parser complains of, where it names one: js-yaml in a mark, `yaml` (in
 * Obsidian) by its number.
 */
function yamlLine(error: unknown): number {
  const line = lineOfMark(error) ?? lineOfPosition(error) ?? 0;
  // The engine is given the line ending behind the first `---` too.
  return Math.max(0, line - 1);
}

function lineOfMark(error: unknown): number | null {
  const mark: unknown = isRecord(error) ? error['mark'] : undefined;
  const line: unknown = isRecord(mark) ? mark['line'] : undefined;
  return typeof line === 'number' ? line : null;
}

function lineOfPosition(error: unknown): number | null {
  const positions: unknown = isRecord(error) ? error['linePos'] : undefined;
  const first: unknown = Array.isArray(positions) ? positions[0] : undefined;
  const line: unknown = isRecord(first) ? first['line'] : undefined;
  return typeof line === 'number' ? line - 1 : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Frontmatter } from './frontmatter/frontmatter';
import { type NamedPair, readNamedPair, twoLanguages } from './languagePair';
import { DEFAULT_SHAPES, SHAPE_NAMES } from './shapes/shapes';

/** What a person said to the offer to treat headings as questions. */
export type GateAnswer = 'unknown' | 'accepted' | 'refused';

/** What is looked for. */
export interface ParseOptions {
  /** Names of the shapes that are looked for; without it those that are on by default. */
  readonly shapes?: readonly string[];
  /** Without it `unknown`: headings that look like questions are offered as a problem of their own. */
  readonly gate?: GateAnswer;
  /** Two languages that share a script, such as `en de`; without it `auto`: told question by question. */
  readonly languages?: string;
}

/** What is looked for in one note, what the note itself says heeded. */
export interface Wanted {
  readonly shapes: readonly string[];
  readonly gate: GateAnswer;
  /** `viva: false`: the note is left alone. */
  readonly off: boolean;
  /** What the property `viva` says and nobody knows. */
  readonly unknown: readonly string[];
}

/**
 * `viva: false` switches a note off; `true` accepts what it would offer; a name or a list of names of shapes adds
 * those to what is looked for anyway.
 */
export function wantedIn(frontmatter: Frontmatter | null, options: ParseOptions): Wanted {
  const shapes = options.shapes ?? DEFAULT_SHAPES;
  const gate = options.gate ?? 'unknown';
  const viva = frontmatter?.['viva'];
  if (viva === undefined || viva === null) return { shapes, gate, off: false, unknown: [] };
  if (typeof viva === 'boolean') return { shapes, gate: viva ? 'accepted' : gate, off: !viva, unknown: [] };
  const said: readonly unknown[] = Array.isArray(viva) ? viva : [viva];
  const names = said.map((name) => (typeof name === 'string' ? name.trim() : JSON.stringify(name)));
  return {
    shapes: [...shapes, ...names],
    gate,
    off: false,
    unknown: names.filter((name) => !SHAPE_NAMES.includes(name)),
  };
}

/** What the property `viva-languages` says, if that is neither `auto` nor two known languages; null: it is well. */
export function wrongLanguages(frontmatter: Frontmatter | null): string | null {
  const said = frontmatter?.['viva-languages'];
  if (said === undefined || said === null || said === 'auto' || twoLanguages(said)) return null;
  return typeof said === 'string' ? said : JSON.stringify(said);
}

/** The two languages of a note: what its property `viva-languages` names, else what the person set. */
export function namedPairIn(frontmatter: Frontmatter | null, languages: string | undefined): NamedPair {
  const said = frontmatter?.['viva-languages'];
  return readNamedPair(said === undefined || said === null ? languages : said);
}

import { gatePlace } from '../journal/choices';
import type { Json } from '../journal/event';
import type { Journal } from '../journal/journal';
import { readSettings } from '../journal/settings';

/** What a person chose of how notes are read. */
export interface ReadingChoices {
  /** Names of shapes that are read besides those that always are, by place: '', `folder:Work`. */
  readonly shapes: ReadonlyMap<string, readonly string[]>;
  /** By the path of a note, or of a folder with a slash behind it; '/' is the vault. */
  readonly gates: ReadonlyMap<string, GateChoice>;
  /** The two languages of notes in one script: `auto`, `en de`. */
  readonly languages: string;
}

/** true: the headings are questions; a number: they are none, and so many were offered; false: they never are. */
export type GateChoice = boolean | number;

/** Reads them from the journal. A value that is none of these is as if there were none. */
export function readingChoices(journal: Journal): ReadingChoices {
  const shapes = new Map<string, readonly string[]>();
  for (const { key, scope, value } of journal.settings()) {
    if (key === 'shapes' && isTexts(value)) shapes.set(scope, value);
  }
  const { languages } = readSettings(journal).values;
  const gates = new Map<string, GateChoice>();
  for (const { about, value } of journal.choices()) {
    const place = gatePlace(about);
    if (place !== null && (typeof value === 'boolean' || typeof value === 'number')) gates.set(place, value);
  }
  return { shapes, gates, languages };
}

/** The shapes that are read in a note besides those that always are: the innermost folder that has any says it. */
export function shapesAt({ shapes }: ReadingChoices, path: string): readonly string[] {
  for (const folder of foldersAbove(path)) {
    const own = shapes.get(`folder:${folder}`);
    if (own !== undefined) return own;
  }
  return shapes.get('') ?? [];
}

/** The note's own answer, else that of its innermost folder; undefined: none was given. */
export function gateAt({ gates }: ReadingChoices, path: string): GateChoice | undefined {
  const own = gates.get(path);
  if (own !== undefined) return own;
  for (const folder of foldersAbove(path)) {
    const choice = gates.get(`${folder}/`);
    if (choice !== undefined) return choice;
  }
  return gates.get('/');
}

/**
 * Whether an offer that was refused when there were `then` headings stays refused now that there are `now`: until
 * half as many came or went, and three at least.
 */
export function staysRefused(then: number, now: number): boolean {
  return Math.abs(now - then) < Math.max(3, then / 2);
}

/** Innermost first, the vault left out. */
function* foldersAbove(path: string): Iterable<string> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    yield path.slice(0, end);
  }
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'string');
}

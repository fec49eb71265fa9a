import { plainTag } from './leftOut';
import type { NoteEntry } from './noteEntry';

/** A folder or a note by its path, a tag in lower case without `#`. */
export interface Place {
  readonly kind: 'folder' | 'tag' | 'note';
  readonly name: string;
}

/** Notes with questions, and the questions in them; left out or not. */
export interface NoteCount {
  readonly notes: number;
  readonly questions: number;
}

export type PlaceCount = Place & NoteCount;

/** Every folder, tag and note that holds questions: folders and tags with what is below them, each kind by name. */
export function placeCounts(entries: Iterable<NoteEntry>): readonly PlaceCount[] {
  const counts = {
    folder: new Map<string, Sum>(),
    tag: new Map<string, Sum>(),
    note: new Map<string, Sum>(),
  };
  for (const { file, found, tags } of entries) {
    if (found.length === 0) continue;
    const add = (kind: Place['kind'], name: string): void => {
      const sum = counts[kind].get(name) ?? { notes: 0, questions: 0 };
      sum.notes += 1;
      sum.questions += found.length;
      counts[kind].set(name, sum);
    };
    add('note', file.path);
    for (const folder of above(file.path)) add('folder', folder);
    const all = tags.map(plainTag).flatMap((tag) => [tag, ...above(tag)]);
    for (const tag of new Set(all)) add('tag', tag);
  }
  return (['folder', 'tag', 'note'] as const).flatMap((kind) =>
    [...counts[kind]]
      .map(([name, sum]) => ({ kind, name, ...sum }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  );
}

/** What those of them hold that are meant. */
export function countOf(entries: Iterable<NoteEntry>, isMeant: (entry: NoteEntry) => boolean): NoteCount {
  let notes = 0;
  let questions = 0;
  for (const entry of entries) {
    if (entry.found.length === 0 || !isMeant(entry)) continue;
    notes += 1;
    questions += entry.found.length;
  }
  return { notes, questions };
}

interface Sum {
  notes: number;
  questions: number;
}

/** `a/b/c`: `a`, `a/b`. */
function above(path: string): readonly string[] {
  const names: string[] = [];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) names.push(path.slice(0, at));
  return names;
}

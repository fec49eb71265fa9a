import type { FoundQuestion } from '../card/found';
import type { Json } from '../journal/event';
import { foldersOf } from './whereItStands';
import type { Scope } from './scope';

/** Where questions stand, and what can have settings of its own. */
export type Place = Extract<Scope, { kind: 'vault' | 'folder' | 'note' | 'category' }>;

export function isPlace(scope: Scope): scope is Place {
  return (
    scope.kind === 'vault' || scope.kind === 'folder' || scope.kind === 'note' || scope.kind === 'category'
  );
}

/** The `scope` of a `set` event: '' for the vault, `folder:Work`, `note:Work/A.md`, `category:Work/A.md#Heading`. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'vault':
      return '';
    case 'folder':
    case 'note':
      return `${place.kind}:${place.path}`;
    case 'category':
      return `category:${place.path}#${place.category}`;
  }
}

/** null: it is none of the texts of `placeText`. */
export function placeOf(text: string): Place | null {
  if (text === '') return { kind: 'vault' };
  const { kind = '', rest = '' } = /^(?<kind>\w+):(?<rest>.+)$/s.exec(text)?.groups ?? {};
  if (kind === 'folder' || kind === 'note') return { kind, path: rest };
  // A heading may hold a # too, and so may a folder: the first one after the name of a note parts them.
  const end = rest.indexOf('.md#');
  if (kind !== 'category' || end < 0) return null;
  return { kind, path: rest.slice(0, end + 3), category: rest.slice(end + 4) };
}

/** Where a question stands, as far as places go. */
export interface Standpoint {
  readonly path: string;
  readonly question: Pick<FoundQuestion['question'], 'headings'>;
}

/** A value of the vault, and those that folders, notes and categories have of their own: the innermost one holds. */
export class ByPlace<T> {
  /** `own` by `placeText`. */
  constructor(
    readonly vault: T,
    readonly own: ReadonlyMap<string, T> = new Map(),
  ) {}

  /** Nothing has a value of its own. */
  get same(): boolean {
    return this.own.size === 0;
  }

  /** The value that holds for a question, and the place it belongs to (`placeText`). */
  for(found: Standpoint): { readonly place: string; readonly value: T } {
    if (!this.same) {
      for (const place of placesOf(found)) {
        const value = this.own.get(place);
        if (value !== undefined) return { place, value };
      }
    }
    return { place: '', value: this.vault };
  }
}

/** Innermost first, the vault left out. */
function* placesOf({ path, question }: Standpoint): Iterable<string> {
  const category = question.headings.at(-1);
  if (category !== undefined) yield placeText({ kind: 'category', path, category });
  yield placeText({ kind: 'note', path });
  for (const folder of foldersOf(path)) yield placeText({ kind: 'folder', path: folder });
}

/**
 * A setting with the values that places have of their own, from `Journal.settings()`. A value that `parse` does not
 * take (undefined) is left out: the next place outside holds.
 */
export function byPlace<T>(
  settings: readonly { readonly key: string; readonly scope: string; readonly value: Json }[],
  key: string,
  parse: (value: Json) => T | undefined,
  fallback: T,
): ByPlace<T> {
  const own = new Map<string, T>();
  for (const setting of settings) {
    if (setting.key !== key) continue;
    const value = parse(setting.value);
    if (value !== undefined) own.set(setting.scope, value);
  }
  const vault = own.get('') ?? fallback;
  own.delete('');
  return new ByPlace(vault, own);
}

import type { Card, Library } from '../library/library';

/** By what cards can belong together. */
export type GroupKind = 'note' | 'tag' | 'category' | 'folder' | 'topic';

export interface CardGroup {
  /** A path for notes and folders; the note's path, `#` and the heading for categories; a topic's key. */
  readonly key: string;
  /** What a person reads. */
  readonly name: string;
  readonly cards: readonly Card[];
}

/** What the groups are read from; `tagsOf` gives the tags of a note. */
export interface Grouping {
  readonly library: Pick<Library, 'cards' | 'card' | 'topics'>;
  readonly tagsOf: (path: string) => readonly string[];
}

/** The cards of the vault by note, tag, category, folder or topic; the largest groups first. */
export function groupsOf(kind: GroupKind, { library, tagsOf }: Grouping): readonly CardGroup[] {
  if (kind === 'topic') {
    return library.topics.all().map(({ key, name }) => ({
      key,
      name,
      cards: library.topics.cardsAbout(key).flatMap((id) => library.card(id) ?? []),
    }));
  }
  const groups = new Map<string, { readonly key: string; readonly name: string; readonly cards: Card[] }>();
  for (const card of library.cards()) {
    for (const { key, name } of placesOf(card, kind, tagsOf)) {
      const group = groups.get(key) ?? { key, name, cards: [] };
      groups.set(key, group);
      group.cards.push(card);
    }
  }
  return [...groups.values()].sort(
    (one, other) => other.cards.length - one.cards.length || (one.key < other.key ? -1 : 1),
  );
}

function placesOf(
  { found: { path, question } }: Card,
  kind: Exclude<GroupKind, 'topic'>,
  tagsOf: Grouping['tagsOf'],
): readonly { readonly key: string; readonly name: string }[] {
  switch (kind) {
    case 'note':
      return [{ key: path, name: lastOf(path).replace(/\.md$/i, '') }];
    case 'tag':
      return [...new Set(tagsOf(path))].map((tag) => ({ key: tag, name: tag }));
    case 'category': {
      const category = question.headings.at(-1);
      return category === undefined ? [] : [{ key: `${path}#${category}`, name: category }];
    }
    case 'folder': {
      const parts = path.split('/').slice(0, -1);
      return parts.map((name, depth) => ({ key: parts.slice(0, depth + 1).join('/'), name }));
    }
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

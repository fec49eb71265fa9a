import type { Card, Library } from '../library/library';
import type { Scope } from './scope';

/** The cards of a scope, in note order. */
export function inScope(
  library: Pick<Library, 'card' | 'cards' | 'cardsIn' | 'topics'>,
  scope: Scope,
): readonly Card[] {
  switch (scope.kind) {
    case 'vault':
      return library.cards();
    case 'folder':
      return library.cards().filter((card) => isWithin(card.found.path, scope.path));
    case 'note':
      return library.cardsIn(scope.path);
    case 'category':
      return library.cardsIn(scope.path).filter((card) => categoryOf(card) === scope.category);
    case 'topic':
      return library.topics.cardsAbout(scope.key).flatMap((id) => library.card(id) ?? []);
  }
}

/** The heading right above a question, as written; null: it stands under none. */
export function categoryOf(card: Card): string | null {
  return card.found.question.headings.at(-1) ?? null;
}

/** '' is the top of the vault. */
function isWithin(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The folders that a note lies in, innermost first; the top of the vault is none of them. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end));
  }
  return folders;
}

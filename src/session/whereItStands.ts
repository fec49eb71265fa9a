import type { Card } from '../library/library';

/** The heading right above a question, as written; null: it stands under none. */
export function categoryOf(card: Card): string | null {
  return card.found.question.headings.at(-1) ?? null;
}

/** The folders that a note lies in, innermost first; the top of the vault is none of them. */
export function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end));
  }
  return folders;
}

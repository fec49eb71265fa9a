import type { Card, Library } from '../library/library';
import { isAskable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { plainText } from '../note/plainText';
import type { Term } from './scope';
import { topicNamed } from './topicNamed';
import { categoryOf } from './whereItStands';

/** Where the cards of a scope are looked for. */
export type Shelf = Pick<Library, 'card' | 'cards' | 'cardsIn' | 'tagsOf' | 'topics'>;

type Plain = Exclude<Term, { readonly kind: 'weak' }>;

/** Whether a card meets a term, by itself. */
export function meets(library: Shelf, term: Plain, now: StudyTime): (card: Card) => boolean {
  switch (term.kind) {
    case 'vault':
      return () => true;
    case 'folder':
      return ({ found }) => term.path === '' || found.path.startsWith(`${term.path}/`);
    case 'note':
      return meetsNote(library, term.path);
    case 'category':
      return (card) => card.found.path === term.path && categoryOf(card) === term.category;
    case 'tag':
      return meetsTag(library, term.tag.toLowerCase());
    case 'topic': {
      const about = new Set(library.topics.cardsAbout(topicNamed(library.topics, term.key), term.depth ?? 0));
      return ({ id }) => about.has(id);
    }
    case 'search': {
      const words = term.words.toLowerCase();
      return (card) => textOf(card).toLowerCase().includes(words);
    }
    case 'due':
      return (card) => card.memory !== null && isAskable(card, now);
    case 'new':
      return ({ memory, record }) => memory === null && record?.suspended !== true;
    case 'flagged':
      return ({ record }) => record !== null && record.flag !== null;
    case 'cards': {
      const ids = new Set(term.ids);
      return ({ id }) => ids.has(id);
    }
  }
}

/** By its path; one that is none may be a name. */
function meetsNote(library: Shelf, path: string): (card: Card) => boolean {
  if (library.cardsIn(path).length > 0) return ({ found }) => found.path === path;
  const end = `/${path.toLowerCase().replace(/\.md$/, '')}.md`;
  return ({ found }) => `/${found.path}`.toLowerCase().endsWith(end);
}

function meetsTag(library: Shelf, tag: string): (card: Card) => boolean {
  const notes = new Map<string, boolean>();
  return ({ found: { path } }) => {
    const known = notes.get(path);
    if (known !== undefined) return known;
    const has = library.tagsOf(path).some((one) => one === tag || one.startsWith(`${tag}/`));
    notes.set(path, has);
    return has;
  };
}

function textOf(card: Card): string {
  const { prompt, translation, label } = card.found.question;
  const category = categoryOf(card) ?? '';
  return `${label ?? ''} ${plainText(`${prompt} ${translation ?? ''}`)} ${category}`;
}

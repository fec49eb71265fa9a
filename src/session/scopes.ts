import type { Card, Library } from '../library/library';
import type { Engine } from '../memory/engine';
import { isAskable } from '../memory/standing';
import type { StudyTime } from '../memory/studyDay';
import { inScope, type Moment } from './inScope';
import { usualWeak, type Scope } from './scope';
import { categoryOf, foldersOf } from './whereItStands';

/** A scope as a picker shows it. */
export interface ScopeCount {
  readonly scope: Scope;
  /** What a person reads: the name of the folder, note, topic or tag, the heading of the category; else ''. */
  readonly name: string;
  readonly questions: number;
  /** Reviews and learning cards that are due now; new ones are not among them. */
  readonly due: number;
  readonly fresh: number;
  /** Mean share that would be remembered now of the cards that were ever reviewed: 0…1; null: none was. */
  readonly remembered: number | null;
}

/**
 * The scopes of the vault that hold a question: the vault, what is due, new, weak and flagged in it, then folders by
 * path, notes and their categories in note order, topics by number of cards, tags.
 */
export function scopesOf(library: Library, engine: Engine, now: StudyTime): readonly ScopeCount[] {
  const vault = new Counter({ kind: 'vault' }, '');
  const folders = new Map<string, Counter>();
  const notes = new Map<string, NoteCounter>();
  const tags = new Map<string, Counter>();
  const count = (card: Card): Figures => figuresOf(card, engine, now);
  for (const card of library.cards()) {
    const figures = count(card);
    vault.add(figures);
    for (const path of foldersOf(card.found.path)) {
      entry(folders, path, () => new Counter({ kind: 'folder', path }, baseName(path))).add(figures);
    }
    entry(notes, card.found.path, () => new NoteCounter(card.found.path)).add(card, figures);
    for (const tag of library.tagsOf(card.found.path)) {
      entry(tags, tag, () => new Counter({ kind: 'tag', tag }, `#${tag}`)).add(figures);
    }
  }
  const topics = library.topics.all().map((topic) => {
    const counter = new Counter({ kind: 'topic', key: topic.key }, topic.name);
    for (const id of library.topics.cardsAbout(topic.key)) {
      const card = library.card(id);
      if (card !== null) counter.add(count(card));
    }
    return counter;
  });
  const lone = loneScopes.map((scope) => counterOf(library, scope, '', { engine, now }));
  return [
    vault,
    ...lone,
    ...inOrder(folders),
    ...[...notes.values()].flatMap((note) => note.counters()),
    ...topics,
    ...inOrder(tags),
  ]
    .filter((counter) => counter.questions > 0)
    .map((counter) => counter.result());
}

const loneScopes: readonly Scope[] = [
  { kind: 'due' },
  { kind: 'new' },
  { kind: 'weak', most: usualWeak },
  { kind: 'flagged' },
];

/** A scope with what is in it, such as one that was typed. */
export function countOf(library: Library, scope: Scope, name: string, moment: Moment): ScopeCount {
  return counterOf(library, scope, name, moment).result();
}

function counterOf(library: Library, scope: Scope, name: string, moment: Moment): Counter {
  const counter = new Counter(scope, name);
  for (const card of inScope(library, scope, moment)) {
    counter.add(figuresOf(card, moment.engine, moment.now));
  }
  return counter;
}

function inOrder(counters: ReadonlyMap<string, Counter>): readonly Counter[] {
  return [...counters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counter]) => counter);
}

interface Figures {
  readonly due: boolean;
  readonly fresh: boolean;
  readonly remembered: number | null;
}

function figuresOf(card: Card, engine: Engine, now: StudyTime): Figures {
  const askable = isAskable(card, now);
  return {
    due: askable && card.memory !== null,
    fresh: askable && card.memory === null,
    remembered: card.memory && engine.retrievability(card.memory, now),
  };
}

class Counter {
  questions = 0;
  private due = 0;
  private fresh = 0;
  private known = 0;
  private sum = 0;

  constructor(
    private readonly scope: Scope,
    private readonly name: string,
  ) {}

  add(figures: Figures): void {
    this.questions++;
    if (figures.due) this.due++;
    if (figures.fresh) this.fresh++;
    if (figures.remembered !== null) {
      this.known++;
      this.sum += figures.remembered;
    }
  }

  result(): ScopeCount {
    const { scope, name, questions, due, fresh, known, sum } = this;
    return { scope, name, questions, due, fresh, remembered: known === 0 ? null : sum / known };
  }
}

/** A note and the categories in it. */
class NoteCounter {
  readonly #whole: Counter;
  readonly #categories = new Map<string, Counter>();

  constructor(private readonly path: string) {
    this.#whole = new Counter({ kind: 'note', path }, baseName(path).replace(/\.md$/, ''));
  }

  add(card: Card, figures: Figures): void {
    this.#whole.add(figures);
    const category = categoryOf(card);
    if (category === null) return;
    const { path } = this;
    entry(this.#categories, category, () => new Counter({ kind: 'category', path, category }, category)).add(
      figures,
    );
  }

  counters(): readonly Counter[] {
    return [this.#whole, ...this.#categories.values()];
  }
}

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a person reads of a scope that no list of scopes gave, as in `ScopeCount`. */
export function nameOf(scope: Scope): string {
  switch (scope.kind) {
    case 'folder':
      return baseName(scope.path);
    case 'note':
      return baseName(scope.path).replace(/\.md$/, '');
    case 'topic':
      return baseName(scope.key).replace(/\.md$/, '');
    case 'category':
      return scope.category;
    case 'tag':
      return `#${scope.tag}`;
    case 'vault':
    case 'search':
    case 'due':
    case 'new':
    case 'flagged':
    case 'weak':
    case 'cards':
    case 'not':
    case 'all':
      return '';
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import type { Card } from '../library/library';
import type { Engine } from '../memory/engine';
import type { StudyTime } from '../memory/studyDay';
import { meets, type Shelf } from './meets';
import { weakestFirst } from './order';
import type { Not, Scope, Term } from './scope';

/** What is due and what is weak depends on it. */
export interface Moment {
  readonly engine: Engine;
  readonly now: StudyTime;
}

/** The cards of a scope, in note order. */
export function inScope(library: Shelf, scope: Scope, moment: Moment): readonly Card[] {
  const parts = scope.kind === 'all' ? scope.of : [scope];
  let cards = startOf(library, parts);
  for (const part of parts) {
    const term = part.kind === 'not' ? part.of : part;
    if (term.kind !== 'weak') cards = filtered(cards, part, meets(library, term, moment.now));
  }
  // The weakest are chosen among those that meet all else.
  for (const part of parts) {
    const term = part.kind === 'not' ? part.of : part;
    if (term.kind !== 'weak') continue;
    const weakest = new Set(weakestOf(cards, term.most, moment));
    cards = filtered(cards, part, (card) => weakest.has(card));
  }
  return cards;
}

function filtered(cards: readonly Card[], part: Term | Not, holds: (card: Card) => boolean): readonly Card[] {
  const wanted = part.kind !== 'not';
  return cards.filter((card) => holds(card) === wanted);
}

/** All cards among which those of the scope are. */
function startOf(library: Shelf, parts: readonly (Term | Not)[]): readonly Card[] {
  for (const part of parts) {
    if (part.kind !== 'note' && part.kind !== 'category') continue;
    const cards = library.cardsIn(part.path);
    if (cards.length > 0) return cards;
  }
  return library.cards();
}

/** Of those that were ever reviewed. */
function weakestOf(cards: readonly Card[], most: number, { engine, now }: Moment): readonly Card[] {
  const known = cards.filter(({ memory, record }) => memory !== null && record?.suspended !== true);
  return weakestFirst(known, engine, now).slice(0, most);
}

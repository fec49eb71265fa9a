import { inScope, type Moment } from './inScope';
import type { Shelf } from './meets';
import type { Scope, Term } from './scope';

const NAMED: readonly string[] = ['folder', 'note', 'category', 'tag', 'topic'];

/** The first term of a scope that names nothing with questions; null: there is no such term. */
export function missingTerm(library: Shelf, scope: Scope, moment: Moment): Term | null {
  for (const part of scope.kind === 'all' ? scope.of : [scope]) {
    if (part.kind === 'not' || !NAMED.includes(part.kind)) continue;
    if (inScope(library, part, moment).length === 0) return part;
  }
  return null;
}

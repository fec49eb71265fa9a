import { describe, expect, it } from 'vitest';
import type { Scope } from '../../src/session/scope';
import { storedScope, storedText } from '../../src/session/storedScope';

const scopes: readonly Scope[] = [
  { kind: 'vault' },
  { kind: 'folder', path: 'Work/Old ones' },
  { kind: 'note', path: 'Work/A "b".md' },
  { kind: 'category', path: 'A.md', category: 'Category 2: [[C#]]' },
  { kind: 'topic', key: 'Temporal.md', depth: 2 },
  { kind: 'tag', tag: 'exam' },
  { kind: 'search', words: 'two words' },
  { kind: 'due' },
  { kind: 'new' },
  { kind: 'flagged' },
  { kind: 'weak', most: 7 },
  { kind: 'all', of: [{ kind: 'due' }, { kind: 'not', of: { kind: 'tag', tag: 'done' } }] },
  {
    kind: 'all',
    of: [
      { kind: 'folder', path: 'Work' },
      { kind: 'not', of: { kind: 'tag', tag: 'done' } },
    ],
  },
];

describe('a scope that is kept', () => {
  it.each(scopes)('comes back as it was: $kind', (scope) => {
    expect(storedScope(storedText(scope))).toEqual(scope);
  });

  it('is none where the text is none', () => {
    expect(storedScope('nonsense:there')).toBeNull();
  });
});

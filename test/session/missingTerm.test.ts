import { describe, expect, it } from 'vitest';
import { missingTerm } from '../../src/session/missingTerm';
import { parseScope } from '../../src/session/parseScope';
import { printScope } from '../../src/session/scopeText';
import { TestWorld } from './testWorld';

const { world } = new TestWorld([{ path: 'Work/A.md', label: 'Q1', links: ['Temporal.md'] }]);

describe('a scope without questions', () => {
  it.each([
    ['topic:Nope', 'topic:Nope'],
    ['folder:Work topic:Nope', 'topic:Nope'],
    ['folder:Home due', 'folder:Home'],
    ['note:B', 'note:B'],
    ['tag:none', 'tag:none'],
    ['topic:temporal folder:Work due', null],
    ['-topic:Nope due', null],
    ['"no such words"', null],
    ['', null],
  ])('names what there is none of: %s', (text, wanted) => {
    const parsed = parseScope(text);
    if (!parsed.ok) throw new Error(text);
    const term = missingTerm(world.library, parsed.scope, world);
    expect(term && printScope(term)).toBe(wanted);
  });
});

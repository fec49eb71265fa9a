import { describe, expect, it } from 'vitest';
import { groupsOf, type GroupKind } from '../../src/stats/cardGroups';
import { Desk } from '../library/desk';

const tags: Readonly<Record<string, readonly string[]>> = {
  'a/b/One.md': ['work', 'go', 'work'],
  'Two.md': ['go'],
};

describe('cards that belong together', () => {
  it('are found by note, tag, category, folder and topic, the largest groups first', async () => {
    const { library } = await desk();
    const sizes = (kind: GroupKind): unknown =>
      groupsOf(kind, { library, tagsOf: (path) => tags[path] ?? [] }).map(({ key, name, cards }) => [
        key,
        name,
        cards.length,
      ]);
    expect(sizes('note')).toEqual([
      ['a/b/One.md', 'One', 2],
      ['Two.md', 'Two', 1],
    ]);
    expect(sizes('tag')).toEqual([
      ['go', 'go', 3],
      ['work', 'work', 2],
    ]);
    expect(sizes('category')).toEqual([['a/b/One.md#Locks [[Go]]', 'Locks [[Go]]', 2]]);
    expect(sizes('folder')).toEqual([
      ['a', 'a', 2],
      ['a/b', 'b', 2],
    ]);
    expect(sizes('topic')).toEqual([['Go', 'Go', 2]]);
  });
});

async function desk(): Promise<Desk> {
  const made = new Desk({
    'a/b/One.md': '## Locks [[Go]]\n\n### Q1: What is a lock?\n\nA.\n\n### Q2: What is a mutex?\n\nB.\n',
    'Two.md': '### Q1: What is a log?\n\nC.\n',
  });
  await made.library.build();
  return made;
}

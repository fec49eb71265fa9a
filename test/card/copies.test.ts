import { describe, expect, it } from 'vitest';
import { copiesIn, copyKey } from '../../src/card/copies';
import { anchorsOf, foundIn } from './handmade';

describe('copiesIn', () => {
  const queue = { prompt: 'What is a queue?', answer: 'First in, first out.' };

  it('puts together what one note asks and answers alike, in its order', () => {
    const found = [
      ...foundIn('a.md', [queue, { ...queue, answer: 'People who wait.' }, queue]),
      ...foundIn('b.md', [queue]),
    ];
    const groups = [...copiesIn([...found].reverse()).values()];
    expect(groups.map((group) => group.map(({ path, question }) => `${path}:${question.line}`))).toEqual([
      ['b.md:0'],
      ['a.md:0', 'a.md:4'],
      ['a.md:2'],
    ]);
  });

  it('knows cards and questions by the same key', () => {
    const found = foundIn('a.md', [queue, { prompt: 'What is a stack?' }]);
    const anchors = anchorsOf(found);
    expect(anchors.map(copyKey)).toEqual(found.map(copyKey));
    expect([...copiesIn(anchors).keys()]).toEqual(found.map(copyKey));
  });
});

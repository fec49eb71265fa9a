import { describe, expect, it } from 'vitest';
import { linksIn } from '../../src/note/links';
import { parseNote } from '../../src/note/parseNote';

/** "target#subpath|alias" of each link. */
function read(markdown: string): readonly string[] {
  return linksIn(markdown).map(
    ({ target, subpath, alias }) =>
      target + (subpath === null ? '' : `#${subpath}`) + (alias === null ? '' : `|${alias}`),
  );
}

describe('the links of a line', () => {
  it.each([
    ['[[Note]] and [[Folder/Note#Part|it]]', ['Note', 'Folder/Note#Part|it']],
    ['[x](Note.md)', ['Note.md|x']],
    ['[x](<My note.md#A heading>)', ['My note.md#A heading|x']],
    ['[x](My%20note.md#A%20heading) and [](Note)', ['My note.md#A heading|x', 'Note']],
    ['[x](../Up/Note.md "A title") [y](./Note.md \'one\')', ['../Up/Note.md|x', './Note.md|y']],
    ['[Привет](%D0%97%D0%B0%D0%BC%D0%B5%D1%82%D0%BA%D0%B0.md)', ['Заметка.md|Привет']],
    ['[x](100%.md) [y](A\\_b.md) [z](Trees_(graphs).md)', ['100%.md|x', 'A_b.md|y', 'Trees_(graphs).md|z']],
    ['![](Note.md) ![[Other]]', ['Note.md', 'Other']],
    ['[b](B.md) [[A]] [c](C.md) [[D]]', ['B.md|b', 'A', 'C.md|c', 'D']],
    ['[a [b] c](Note.md) [**d** e](E.md)', ['Note.md|a [b] c', 'E.md|**d** e']],
    ['[![](pic.png)](Note.md)', ['Note.md']],
    ['began above](Note.md)', ['Note.md|began above']],
  ])('of %j are %j', (markdown, links) => {
    expect(read(markdown)).toEqual(links);
  });

  it.each([
    '[x](https://example.org/Note.md) [y](HTTP://example.org) [z](//example.org)',
    '[x](mailto:me@example.org) [y](obsidian://open?vault=a) [z](file:///a/Note.md)',
    '![](pic.png) ![x](My%20pic.JPG) ![[paper.pdf]]',
    '[x]() [y]( Note.md',
    '[⬆](#top) [[#Locks]] [[#^block|there]] <a href="#top">up</a> <a href="Note.md">x</a>',
    '[x](My note.md) [y](Note.md and more)',
    '`[x](Note.md)` and ``[y](`Note.md)``',
    '\\[x](Note.md) [y\\](Note.md)',
    '[x] (Note.md) and f[0](<a',
  ])('does not begin at %j', (markdown) => {
    expect(read(markdown)).toEqual([]);
  });

  it('takes brackets behind a wiki-link for text', () => {
    expect(read('[[Note]](see there) [[1]](Other.md)')).toEqual(['Note', '1']);
  });
});

it('a question has its links in the order of the note, and its note those outside', () => {
  const note = parseNote(
    [
      '---',
      'up: "[x](Up.md)"',
      '---',
      '### Q1: What is [a log](Log.md)?',
      '',
      'See [[Queue]],',
      '[a lock](<My lock.md>) and [[Heap]].',
      '',
      '```',
      '[code](Code.md)',
      '```',
      '',
      '## Related',
      '',
      '- [Overview](../Overview.md)',
      '- [the web](https://example.org)',
    ].join('\n'),
  );
  expect(note.questions[0]?.links.map(({ target, line }) => [target, line])).toEqual([
    ['Log.md', 3],
    ['Queue', 5],
    ['My lock.md', 6],
    ['Heap', 6],
  ]);
  expect(note.related).toEqual([{ target: '../Overview.md', subpath: null, alias: 'Overview', line: 14 }]);
});

import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/note/plainText';

describe('plainText', () => {
  it.each([
    ['What is a lock?', 'What is a lock?'],
    ['What is **a** *lock*, `mutex` or ~~not~~?', 'What is a lock, mutex or not?'],
    ['How does [[Temporal]] use [[Folder/Event sourcing|events]]?', 'How does Temporal use events?'],
    ['See [[Note#Part]] and ![[pic.png]]', 'See Note > Part and pic.png'],
    [
      'See [the site](https://example.org/a_(b)) and <https://example.org>',
      'See the site and https://example.org',
    ],
    ['snake_case and `**kept**` and 2 * 3 * 4', 'snake_case and **kept** and 2 * 3 * 4'],
    ['__bold__ and _italic_ ==marked==', 'bold and italic marked'],
    ['<b>Bold</b> a < b and b > c', 'Bold a < b and b > c'],
    ['Escaped \\*stars\\* and a &amp; b', 'Escaped *stars* and a & b'],
    ['> - # quoted item', 'quoted item'],
    ['Text %%hidden%% shown <!-- hidden --> ^block-1', 'Text  shown'],
    ['first line\n**second** line', 'first line\nsecond line'],
    ['``a ` b``', 'a ` b'],
  ])('reads %j as %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { LeftOutNotes, nothingLeftOut } from '../../src/library/leftOut';

describe('LeftOutNotes', () => {
  it.each([
    ['a folder', { folders: ['Templates/'] }, 'Templates/deep/a.md', [], true],
    ['no folder of a similar name', { folders: ['Templates'] }, 'Templates 2/a.md', [], false],
    ['a tag, whatever its case', { tags: ['#Draft'] }, 'a.md', ['draft'], true],
    ['a nested tag', { tags: ['draft'] }, 'a.md', ['#draft/early'], true],
    ['no tag of a similar name', { tags: ['draft'] }, 'a.md', ['#drafts'], false],
    ['a note', { notes: ['a.md'] }, 'a.md', [], true],
    ['the beginning of a path', { filters: ['Arch'] }, 'Archive/a.md', [], true],
    ['a pattern', { filters: ['/\\.draft\\.md$/'] }, 'x/a.draft.md', [], true],
    ['nothing for a broken pattern', { filters: ['/(/'] }, '(.md', [], false],
    [
      'nothing for empty entries',
      { folders: ['', '/'], tags: ['', '#'], filters: [''] },
      'a.md',
      ['x'],
      false,
    ],
  ])('knows %s', (_, leftOut, path, tags, isOut) => {
    expect(new LeftOutNotes({ ...nothingLeftOut, ...leftOut }).has(path, tags)).toBe(isOut);
  });
});

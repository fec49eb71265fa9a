import { describe, expect, it } from 'vitest';
import { LeftOutNotes, noPlaces, nothingLeftOut } from '../../src/library/leftOut';

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
    ['all but some folders', { only: { ...noPlaces, folders: ['Work'] } }, 'Home/a.md', [], true],
    [
      'no note of a folder that alone is read',
      { only: { ...noPlaces, folders: ['Work'] } },
      'Work/a.md',
      [],
      false,
    ],
    [
      'no note with a tag that alone is read',
      { only: { ...noPlaces, tags: ['go'] } },
      'a.md',
      ['#go/x'],
      false,
    ],
    [
      'what is left out of a folder that alone is read',
      { folders: ['Work/Old'], only: { ...noPlaces, folders: ['Work'] } },
      'Work/Old/a.md',
      [],
      true,
    ],
    ['nothing where what alone is read is empty', { only: { ...noPlaces, tags: ['#'] } }, 'a.md', [], false],
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

import { describe, expect, it } from 'vitest';
import { lateFrontmatter } from '../../../src/note/frontmatter/lateFrontmatter';

describe('frontmatter that is read late', () => {
  it('is the same object each time, whether plain or not', () => {
    for (const text of ['---\na: 1\nb:\n  - c\n---\n', '---\na: 1\nb: [c]\n---\n']) {
      const late = lateFrontmatter(text);
      expect(late.read()).toEqual({ a: 1, b: ['c'] });
      expect(late.read()).toBe(late.read());
      expect(late.broken).toBeNull();
    }
  });

  it('says early what concerns the reading of the note', () => {
    expect(lateFrontmatter('---\nviva: false\n---\n').said).toEqual({ viva: false });
    expect(lateFrontmatter('---\na: false\n---\n').said).toBeNull();
  });

  it('says early that it is broken', () => {
    const late = lateFrontmatter('---\na: b: c\n---\n');
    expect(late.broken).toMatchObject({ ok: false, line: 1 });
    expect(late.read()).toEqual({});
  });

  it('is empty where there is none', () => {
    expect(lateFrontmatter('').read()).toEqual({});
  });
});

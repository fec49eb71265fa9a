import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/note/parseNote';

const read = (text: string) => {
  const { frontmatter, problems } = parseNote(text);
  return { frontmatter, problems: problems.map(({ code, line }) => `${line} ${code}`) };
};

describe('frontmatter', () => {
  it('is read as YAML', () => {
    expect(read('---\ntags: [a, b]\nviva: true\n---\n\nText')).toEqual({
      frontmatter: { tags: ['a', 'b'], viva: true },
      problems: [],
    });
  });

  it.each([
    ['no note', ''],
    ['none', 'Text\n---\na: b\n---'],
    ['an unclosed one', '---\na: b\n\nText'],
    ['one in another language', '---js\n({ a: process.exit(1) })\n---'],
    ['an empty one', '---\n---\nText'],
    ['one with a comment alone', '---\n# nothing\n---\nText'],
    ['a rule on top', '----\na: b\n----'],
  ])('is empty for %s', (_, text) => {
    expect(read(text)).toEqual({ frontmatter: {}, problems: [] });
  });

  it('may have white space, carriage returns and a byte order mark about it', () => {
    expect(read('\uFEFF---  \r\na: 1\r\n---\t\r\nText')).toEqual({ frontmatter: { a: 1 }, problems: [] });
  });

  it('is a problem where it is broken, on the line that is broken, and the questions are found', () => {
    const text = '---\na: 1\nb: c: d\n---\n### Q1: What?\nThat.';
    expect(read(text)).toEqual({ frontmatter: {}, problems: ['2 broken-frontmatter'] });
    expect(parseNote(text).questions).toHaveLength(1);
  });

  it.each(['- a\n- b', 'words', '42', '!!js/function "function () { return 1 }"'])(
    'is a problem where it is no list of properties: %j',
    (yaml) => {
      expect(read(`---\n${yaml}\n---\n`)).toEqual({ frontmatter: {}, problems: ['1 broken-frontmatter'] });
    },
  );

  it('takes no time over a void', () => {
    const started = performance.now();
    expect(read(`---\n${'\n'.repeat(90_000)}a: b\n---\n`).problems).toEqual(['0 broken-frontmatter']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('does not collect what it has read', async () => {
    const { default: matter } = await import('gray-matter');
    parseNote('---\nsecret: 1\n---\n');
    expect(Object.keys((matter as unknown as { cache: object }).cache)).toEqual([]);
  });
});

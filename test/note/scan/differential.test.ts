import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedVault } from '../sharedVault';
import { type Blocks, ours } from './blocks';
import { oracle } from './oracle';

const prefix = fc.constantFrom(
  '',
  '',
  '',
  '',
  '> ',
  '>',
  '- ',
  '* ',
  '1. ',
  ' ',
  '  ',
  '   ',
  '    ',
  '\t',
  '> > ',
  '- - ',
);
const body = fc.constantFrom(
  ...[
    '',
    '',
    'text',
    'more words',
    '# head',
    '## two ##',
    '#no',
    '####### seven',
    '#',
    '# ',
    '---',
    '***',
    '_ _ _',
  ],
  ...[
    '===',
    '--',
    '-',
    '=',
    '```',
    '~~~',
    '````',
    '``` js',
    '``` `x',
    '~~~ `x',
    '`a`',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
  ],
  ...[
    '<!-- c',
    '-->',
    '<script>',
    '</script>',
    '<?x',
    '?>',
    '<!X',
    '<![CDATA[',
    ']]>',
    '<a href="x">',
    '<a href=>',
  ],
  ...[
    '- item',
    '+ plus',
    '*',
    '1.',
    '1. one',
    '2. two',
    '10) ten',
    '1234567890. no',
    '> q',
    '    code',
    '\tcode',
  ],
  ...['| a |', '\\# no', '[a]: b', '&amp;'],
);
const line = fc
  .tuple(fc.array(prefix, { maxLength: 3 }), body)
  .map(([prefixes, text]) => prefixes.join('') + text);
const document = fc
  .array(line, { minLength: 1, maxLength: 14 })
  .filter(([first = '']) => first.trimEnd() !== '---')
  .map((lines) => lines.join('\n'));

/** commonmark.js counts the blank lines at the end of a fence that is never closed; they show nothing. */
function shown({ headings, fences, code, breaks }: Blocks, text: string): Blocks {
  const lines = text.split('\n');
  const filled = (line: number): boolean => (lines[line] ?? '').replace(/[>\s]/gu, '') !== '';
  return { headings, fences: fences.filter(filled), code: code.filter(filled), breaks };
}

describe('our scanner beside the reference implementation of CommonMark', { timeout: 60_000 }, () => {
  it('sees the same headings, fences, code blocks and breaks in generated documents', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(shown(ours(text), text)).toEqual(shown(oracle(text), text));
      }),
      { numRuns: 1500 },
    );
  });

  const fixtures = join(import.meta.dirname, '../../fixtures');
  const vault = sharedVault();
  const folders = [fixtures, ...(vault === null ? [] : [vault])].filter((folder) => existsSync(folder));
  const notes = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(folder, path)),
  );
  it.each(notes)('sees the same in %s', (path) => {
    const text = readFileSync(path, 'utf8');
    if (isDeliberate(text)) return;
    expect(shown(ours(withoutFrontmatter(text)), text)).toEqual(
      shown(oracle(withoutFrontmatter(text)), text),
    );
  });
});

const withoutFrontmatter = (text: string): string =>
  text.replace(/^\uFEFF?---\s*\n[\s\S]*?\n---\s*(?:\n|$)/u, '');

/** The note has one of Obsidian's own blocks. */
const isDeliberate = (text: string): boolean => /^ {0,3}(?:\$\$|%%)/mu.test(text);

describe('where Obsidian is not CommonMark, our scanner is with Obsidian', () => {
  it('frontmatter is no rule and no setext heading', () => {
    expect(ours('---\ntags: a\n---\ntext')).toEqual({ headings: [], fences: [], code: [], breaks: [] });
    expect(oracle('---\ntags: a\n---\ntext')).toMatchObject({ headings: ['1 h2'], breaks: [0] });
  });

  it('what stands between $$ and $$ is mathematics', () => {
    expect(ours('$$\n# a\n$$').headings).toEqual([]);
    expect(oracle('$$\n# a\n$$').headings).toEqual(['1 h1']);
  });

  it('what stands between %% and %% is a comment', () => {
    expect(ours('%%\n# a\n\n```\n%%\n# b').headings).toEqual(['5 h1']);
    expect(oracle('%%\n# a\n\n```\n%%\n# b').headings).toEqual(['1 h1']);
  });

  it('a $$ or %% that is never closed is text, so that it swallows nothing', () => {
    expect(ours('$$\n# a\n\n%%\n# b').headings).toEqual(['1 h1', '4 h1']);
  });

  it('a lone carriage return ends a line, as in an editor', () => {
    expect(ours('text\r# a\r\n# b').headings).toEqual(['1 h1', '2 h1']);
  });
});

/** So much of a text, again and again. */
export const repeat = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));

/** Lines with as many levels as that takes. */
function deeper(size: number, item: string): string {
  const levels = Math.floor(Math.sqrt(size));
  return Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}${item}\n`).join('');
}

/** Texts of a given length that have led parsers astray. */
export const ADVERSARIES: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ...['`', '[[', '*', '#', '>', '$', '%', '-', '<', '_', '?', ':', '|', ' ', '\t', '\n', '\r', '!['].map(
    (text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const,
  ),
  ...[
    '`\n',
    '[[\n',
    '> ',
    '- ',
    '> - ',
    '**Q:** a\n',
    '**A:** a\n',
    '### Q1: a\n',
    '<details>\n',
    '</details>\n',
  ].map((text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const),
  ...[
    '<!--\n',
    '<a b="c" ',
    '$$\n\n',
    '> $$\n\n',
    '%%x',
    '?\n',
    'a\n?\n',
    'a :: b\na\n?\n',
    '#a\n?\n',
    'a | a :: b\n',
    '|-',
    '**Q:** a\n\n',
    '# {{a',
    '# <%',
    'a::b\n',
    '[a]: b\n',
    '`` ` ',
    '[a](',
    '](',
    '&nbsp;',
    '%%\n',
    '![[',
    '<summary>',
    '<details><summary>a</summary>\n',
    '> [!question] a?\n',
    '**a?**\n\n',
    '1. **a?**\n',
    '- ## a?\n',
    '## a?\n',
    '**Answer:** a / b\n',
    'a — б\n',
    '---\n',
  ].map((text) => [JSON.stringify(text), (size: number) => repeat(text, size)] as const),
  ['list items a level deeper each', (size) => `${repeat('- ', size / 2)}a\n${repeat('\n', size / 2)}`],
  ...['](', '[a](<', '[a](b', '[a](b "', '[a](b(', '[a](b)', '![](', '\\]('].map(
    (text) =>
      [
        `a question and ${JSON.stringify(text)}`,
        (size: number) => `### Q1: a\n${repeat(text, size)}`,
      ] as const,
  ),
  ['headings in list items a level deeper each', (size) => deeper(size, '- ## a?')],
  ['numbered bold items a level deeper each', (size) => deeper(size, '1. **a?**')],
  [
    'folds in folds',
    (size) => `${repeat('<details><summary>a\n', size / 2)}${repeat('</details>\n', size / 2)}`,
  ],
  ['a heading of one line', (size) => `### Q1: ${repeat('a ', size)}`],
  [
    'runs of backticks of all lengths',
    (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => '`'.repeat(i)).join(' '),
  ],
];

import { describe, expect, it } from 'vitest';
import { numberKeys } from '../../numberedKeys.mjs';

const keys = ['quiz.end', 'quiz.start', 'mark.due', 'mark.due-now', 'mark.new'];

function numbered(sources: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(numberKeys(keys, new Map(Object.entries(sources))).changed);
}

describe('the keys of sentences', () => {
  it('become numbers where a sentence is asked for', () => {
    const { named, numbered, changed } = numberKeys(
      keys,
      new Map([
        ['src/ui/a.ts', "el.setText(viva.text('quiz.end', { n: 1 }));\ntext(`quiz.start`, { n });"],
        ['src/main.ts', 'this.viva?.text(some ? "quiz.end" : (other ? \'mark.due\' : key));'],
        ['src/ui/b.ts', "log('mark.new');"],
      ]),
    );
    expect(named).toEqual(['mark.new']);
    expect(numbered).toEqual(['quiz.end', 'quiz.start', 'mark.due', 'mark.due-now']);
    expect(Object.fromEntries(changed)).toEqual({
      'src/ui/a.ts': 'el.setText(viva.text(1, { n: 1 }));\ntext(2, { n });',
      'src/main.ts': 'this.viva?.text(some ? 1 : (other ? 3 : key));',
    });
  });

  it.each([
    ['in a table', "const NAMES = { end: 'quiz.end' };"],
    ['as a name in a table', "const NAMES = { 'quiz.end': 1 };"],
    ['as a class', "el.addClass('quiz.end');"],
    ['in a comparison', "if (key === 'quiz.end') text(key);"],
    ['in what a sentence is chosen by', "text(name === 'quiz.end' ? 'quiz.start' : 'mark.new');"],
    ['in the values of a sentence', "text('mark.new', { key: 'quiz.end' });"],
    ['as an argument of another call', "text(keyOf('quiz.end'));"],
    ['as a type', "let key: 'quiz.end' | 'quiz.start' = start;"],
    ['in a template without holes', 'say(`quiz.end`);'],
  ])('keep their name everywhere if they stand %s', (_, code) => {
    const asks = "text('quiz.end');";
    const { named } = numberKeys(keys, new Map(Object.entries({ 'src/ui/a.ts': asks, 'src/ui/b.ts': code })));
    expect(named).toContain('quiz.end');
    expect(numbered({ 'src/ui/a.ts': asks, 'src/ui/b.ts': code })).not.toHaveProperty(['src/ui/a.ts']);
  });

  it('keep their name if they stand in a folder that has no sentences', () => {
    expect(numbered({ 'src/ui/a.ts': "text('quiz.end');", 'src/journal/b.ts': "text('quiz.end');" })).toEqual(
      {},
    );
  });

  it.each([
    ['`mark.${standing}`', ['mark.due', 'mark.due-now', 'mark.new']],
    ['`${kind}.${what}`', keys],
    ['`mark.${standing}-now`', ['mark.due-now']],
    // A key can fill a hole only if it stands somewhere else.
    ['`${key}-now`', []],
    ['`${"mark.due"}-now`', ['mark.due', 'mark.due-now']],
    ['`${`mark.${x}`}-now`', ['mark.due', 'mark.due-now', 'mark.new']],
    ['`viva-mark.due${x}`', []],
    ['`mark.${x} ${y}`', []],
  ])('keep their name if %s could make them', (template, named) => {
    const sources = {
      'src/ui/a.ts': `text(${template});`,
      'src/ui/b.ts': keys.map((key) => `text('${key}')`).join(),
    };
    expect(numberKeys(keys, new Map(Object.entries(sources))).named).toEqual(named);
  });

  it.each([
    "import { text } from '../../journal/setting';",
    "import { line as text } from './line';",
    'function text(line: string): void {}',
    'const text = (line: string): string => line;',
    'class Line { text(line: string): void {} }',
    'const line = { text: (key: string) => key };',
  ])('are not looked for where "text" says something else: %s', (code) => {
    expect(() => numbered({ 'src/ui/a.ts': code })).toThrow(/src\/ui\/a\.ts has a "text" of its own/);
    expect(numbered({ 'src/journal/a.ts': code })).toEqual({});
  });

  it('may be handed on as a method, a field or a parameter is typed', () => {
    const code =
      'interface Says { text(key: string): string }\nclass A { constructor(readonly text: Text) {} }\n';
    expect(numbered({ 'src/ui/a.ts': `${code}text('quiz.end');` })).toEqual({
      'src/ui/a.ts': `${code}text(0);`,
    });
  });

  it('are two words', () => {
    expect(() => numberKeys(['quiz'], new Map())).toThrow('"quiz" is no key');
  });
});

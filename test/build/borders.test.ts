import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../../demo/paths.mjs';

/** The real rules, on code that does not stand in any file; `path` must be a file, for the types to be known. */
const eslint = new ESLint({ cwd: root });

async function rulesBroken(path: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  return result!.messages.map((message) => message.ruleId);
}

const pure: Record<string, string> = {
  note: 'src/note/question.ts',
  card: 'src/card/anchor.ts',
  memory: 'src/memory/engine.ts',
  journal: 'src/journal/event.ts',
  library: 'src/library/library.ts',
  session: 'src/session/scope.ts',
};

describe('the border of every pure folder', () => {
  it.each(Object.values(pure))('lets ordinary code of %s pass', async (path) => {
    expect(await rulesBroken(path, 'export const one = Math.max(1, new Date(0).getTime());\n')).toEqual([]);
  });

  it.each(Object.values(pure))('stops the app, the DOM, the clock, chance and timers in %s', async (path) => {
    const code = [
      "import { Plugin } from 'obsidian';",
      'export const app = Plugin;',
      'export const body = document.body;',
      'export const width = window.innerWidth;',
      'export const store = localStorage;',
      'export const now = Date.now();',
      'export const today = new Date();',
      'export const text = Date();',
      'export const chance = Math.random();',
      'export const time = performance.now();',
      'export const id = crypto.randomUUID();',
      'export const later = (call: () => void) => setTimeout(call, 1);',
      'export const again = (call: () => void) => setInterval(call, 1);',
      "export const page = fetch('https://example.com');",
      'export const all = globalThis.document;',
    ].join('\n');
    const [result] = await eslint.lintText(code, { filePath: path });
    const border =
      /^(?:@typescript-eslint\/no-restricted-imports|no-restricted-(?:globals|properties|syntax))$/;
    const stopped = result!.messages.filter(({ ruleId }) => ruleId !== null && border.test(ruleId));
    // Every line but the second, which only uses what the first brought in.
    const lines = code.split('\n').map((_, index) => index + 1);
    expect([...new Set(stopped.map(({ line }) => line))]).toEqual(lines.filter((line) => line !== 2));
  });
});

describe('who may import whom', () => {
  const zones = 'import-x/no-restricted-paths';
  const scope = "import type { Scope } from '../session/scope';\nexport type One = Scope;\n";
  const question = "import type { Question } from '../note/question';\nexport type One = Question;\n";
  const engine = "import type { Engine } from '../memory/engine';\nexport type One = Engine;\n";
  const event = "import type { EventRef } from '../journal/event';\nexport type One = EventRef;\n";

  it.each([
    ['note', engine],
    ['note', scope],
    ['memory', question],
    ['card', engine],
    ['card', event],
    ['journal', question],
    ['journal', scope],
    ['library', scope],
  ])('%s may not: %s', async (folder, code) => {
    expect(await rulesBroken(pure[folder]!, code)).toEqual([zones]);
  });

  it.each([
    ['card', question],
    ['journal', engine],
    ['library', event],
    ['session', engine],
  ])('%s may: %s', async (folder, code) => {
    expect(await rulesBroken(pure[folder]!, code)).toEqual([]);
  });
});

describe('all of the plugin', () => {
  const path = 'src/memory/engine.ts';

  it.each([
    ['any', 'export const one: any = 1;', '@typescript-eslint/no-explicit-any'],
    [
      'as',
      'export const one = (x: unknown) => x as string;',
      '@typescript-eslint/consistent-type-assertions',
    ],
    ['!', 'export const one = (x: string | null) => x!.length;', '@typescript-eslint/no-non-null-assertion'],
    [
      '@ts-expect-error',
      "// @ts-expect-error: because\nexport const one: number = '';",
      '@typescript-eslint/ban-ts-comment',
    ],
    ['@ts-ignore', "// @ts-ignore\nexport const one: number = '';", '@typescript-eslint/ban-ts-comment'],
    ['innerHTML', 'export const one = (e: HTMLTemplateElement) => e.innerHTML;', 'no-restricted-syntax'],
    ['outerHTML', 'export const one = (e: HTMLTemplateElement) => e.outerHTML;', 'no-restricted-syntax'],
    ['a module of Node', "import fs from 'node:fs';\nexport const one = fs;", 'obsidianmd/no-nodejs-modules'],
    ['a lookbehind', 'export const one = /(?<=a)b/;', 'obsidianmd/regex-lookbehind'],
    ['globalThis', 'export const one = globalThis;', 'obsidianmd/no-global-this'],
    [
      'a promise that nobody awaits',
      'export const one = () => { Promise.resolve(1); };',
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'a union that is not exhausted',
      "export function one(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
      '@typescript-eslint/switch-exhaustiveness-check',
    ],
    [
      'a file over 400 lines',
      'export const one = 1;\n'.padEnd(430, '\n') + 'export const two = 2;\n',
      'max-lines',
    ],
  ])('is without %s', async (_, code, rule) => {
    expect(await rulesBroken(path, code)).toContain(rule);
  });

  it('cannot switch a rule off', async () => {
    const code = '/* eslint-disable */\n// eslint-disable-next-line\nexport const one: any = 1;\n';
    const broken = await rulesBroken(path, code);
    expect(broken).toContain('@typescript-eslint/no-explicit-any');
    // The two comments are themselves told of, which `--max-warnings 0` makes an error.
    expect(broken.filter((rule) => rule === null)).toHaveLength(2);
  });

  it('has no import cycle', async () => {
    const { importer, imported } = anyImport();
    const code = `import * as other from './${basename(importer, '.ts')}';\n\nexport const one = other;\n`;
    expect(await rulesBroken(imported, code)).toEqual(['import-x/no-cycle']);
  });
});

/** Two files of one folder, of which one imports more than types from the other. */
function anyImport(): { importer: string; imported: string } {
  const folder = join(root, 'src', 'memory');
  for (const file of readdirSync(folder)) {
    const name = /^import \{.* from '\.\/(\w+)';$/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    if (name !== undefined) return { importer: join(folder, file), imported: join(folder, `${name}.ts`) };
  }
  throw new Error('No file of src/memory imports another one.');
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../demo/host/src/metadata/frontmatter';
import { readFrontmatter } from '../../src/note/frontmatter/frontmatter';
import { buildPlugin, problemsOf, SIZE_LIMIT } from '../../esbuild.config.mjs';

const folder = mkdtempSync(join(tmpdir(), 'viva-build-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the check of main.js', () => {
  const clean = 'var a=require("obsidian"),b=require("@codemirror/view");a.evaluate(b.retrieval);';

  it('finds nothing wrong with code that needs Obsidian alone', () => {
    expect(problemsOf(clean)).toEqual([]);
  });

  it.each([
    ['eval', '(0,eval)(a)'],
    ['a function made of text', 'new Function("return 1")'],
    ['a function made of text without new', 'Function("return 1")'],
    ['HTML from text', 'a.innerHTML=b'],
    ['HTML put beside an element', 'a.insertAdjacentHTML("beforeend",b)'],
    ['a written document', 'document.write(a)'],
    ['fetch', 'fetch("https://example.com")'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['a web socket', 'new WebSocket(a)'],
    ["Obsidian's request", 'a.requestUrl(b)'],
    ['Buffer', 'Buffer.from(a)'],
    ['process', 'process.env.HOME'],
    ['a module loaded late', 'import("obsidian")'],
    ['a patched prototype', 'Date.prototype.diff=function(){}'],
    ['a lookbehind', '/(?<=a)b/.test(c)'],
    ['a negative lookbehind', '/(?<!a)b/.test(c)'],
    ['fs', 'require("fs")'],
    ['electron', 'require("electron")'],
    ['a module named like one of Node', 'require("node:path")'],
    ['a require that is handed on', 'var r=require;r("fs")'],
    ['a computed require', 'require(a)'],
  ])('finds %s', (_, code) => {
    expect(problemsOf(clean + code)).toHaveLength(1);
  });

  it('finds a file that is too large', () => {
    expect(problemsOf('a'.repeat(SIZE_LIMIT))).toEqual([]);
    expect(problemsOf('a'.repeat(SIZE_LIMIT + 1))).toEqual([
      `main.js has ${SIZE_LIMIT + 1} bytes; ${SIZE_LIMIT} is the limit.`,
    ]);
    expect(problemsOf('я'.repeat(SIZE_LIMIT / 2 + 1))).toHaveLength(1);
  });
});

describe('frontmatter in the bundle', () => {
  let read: (note: string, language?: string) => string;
  let readAsPlugin: (block: string) => string;

  beforeAll(async () => {
    const outfile = join(folder, 'frontmatter.js');
    const { problems } = await buildPlugin({ entry: 'test/build/frontmatterEntry.ts', outfile });
    expect(problems).toEqual([]);
    const notLoaded = (): string => 'not loaded';
    const module = { exports: { read: notLoaded, readAsPlugin: notLoaded } };
    const require = (name: string): unknown => (name === 'obsidian' ? { parseYaml } : null);
    // A phone: the language itself, what Obsidian gives, and nothing of Node.
    runInNewContext(readFileSync(outfile, 'utf8'), { module, exports: module.exports, require });
    ({ read, readAsPlugin } = module.exports);
  });

  it('is read as YAML where there is no Node', () => {
    expect(read('---\nviva: false\ntags: [a, b]\ndepth:\n  one: 1\n---\ntext')).toBe(
      '{"viva":false,"tags":["a","b"],"depth":{"one":1}}',
    );
  });

  it('is read after a byte order mark and in Cyrillic', () => {
    expect(read('\uFEFF---\nтема: вопрос\n---\n')).toBe('{"тема":"вопрос"}');
  });

  it('names the line that is broken, as Node does', () => {
    const broken = '---\na: 1\nb: c: d\n---';
    expect(JSON.parse(readAsPlugin(broken))).toMatchObject({ ok: false, line: 2 });
    expect(readFrontmatter(broken)).toMatchObject({ ok: false, line: 2 });
  });

  it('is never evaluated', () => {
    expect(read('---\n({ a: 1 })\n---\n', 'javascript')).toBe(
      'gray-matter engine "javascript" is not registered',
    );
    expect(read('---js\n({ a: 1 })\n---\n')).toBe('gray-matter engine "js" is not registered');
    expect(read('---\na: !!js/function "function () { return 1; }"\n---\n')).toBe(
      '{"a":"function () { return 1; }"}',
    );
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlugin } from '../../esbuild.config.mjs';
import { readSentences } from '../../packedSentences.mjs';
import { en } from '../../src/ui/text/en';
import { ru } from '../../src/ui/text/ru';

type Sentences = Readonly<Record<string, unknown>>;

describe('the sentences in the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-sentences-'));
  let packed: { readonly en: Sentences; readonly ru: Sentences };
  let named: readonly string[];
  let numbered: readonly string[];
  let changed: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const outfile = join(folder, 'sentences.js');
    await buildPlugin({ entry: 'test/build/sentencesEntry.ts', outfile });
    const module = { exports: { en: {}, ru: {} } };
    runInNewContext(readFileSync(outfile, 'utf8'), { module, TextDecoder });
    packed = module.exports;
    ({ named, numbered, changed } = await readSentences({ dev: false }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('say in both languages what the sources say', () => {
    const nameOf = (key: string): string | number =>
      named.includes(key) ? key : named.length + numbered.indexOf(key);
    const expected = (sentences: Sentences): Sentences =>
      Object.fromEntries(Object.entries(sentences).map(([key, sentence]) => [nameOf(key), sentence]));
    expect(numbered.length).toBeGreaterThan(100);
    expect({ ...packed.en }).toEqual(expected(en));
    expect({ ...packed.ru }).toEqual(expected(ru));
  });

  it('hold every key that is asked for by its number or its name', () => {
    const asked = [...changed.values()].flatMap((source) =>
      [...source.matchAll(/\btext\(\s*(?:(\d+)|'([^']+)')/g)].map(([, number, name]) => number ?? name!),
    );
    expect(asked.length).toBeGreaterThan(200);
    const missing = asked.filter((key) => !(key in packed.en) || !(key in packed.ru));
    expect(missing).toEqual([]);
  });
});

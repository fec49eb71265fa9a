import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../demo/paths.mjs';
import { buildPlugin, problemsOf, SIZE_LIMIT } from '../../esbuild.config.mjs';

/** The plugin as it is released. */
describe('main.js', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-main-'));
  let built: Awaited<ReturnType<typeof buildPlugin>>;
  let text = '';

  beforeAll(async () => {
    const outfile = join(folder, 'main.js');
    built = await buildPlugin({ outfile });
    text = readFileSync(outfile, 'utf8');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('holds nothing that must not be in it', () => {
    expect(built.problems).toEqual([]);
    expect(problemsOf(text)).toEqual([]);
  });

  it('is small enough, and its parts are most of it', () => {
    const parts = built.parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(built.size).toBe(Buffer.byteLength(text));
    expect(built.size).toBeLessThanOrEqual(SIZE_LIMIT);
    expect(parts).toBeGreaterThan(built.size * 0.9);
    console.log(`main.js: ${built.size} of at most ${SIZE_LIMIT} bytes`);
  });

  it('takes from outside what Obsidian hands to a plugin, and that alone', () => {
    const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(required)).toContain('obsidian');
  });

  it('is found at once when something is put back', () => {
    for (const put of ['eval("1")', 'new Function("1")', 'a.innerHTML="b"', 'require("fs")', 'fetch("a")']) {
      expect(problemsOf(`${text};${put}`)).toHaveLength(1);
    }
  });
});

describe('the files that describe the plugin', () => {
  const read = (file: string): Record<string, string> => {
    const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return Object.fromEntries(Object.entries(value ?? {}).map(([key, entry]) => [key, String(entry)]));
  };

  it('name one version, and the app that it needs', () => {
    const { version, minAppVersion } = read('manifest.json');
    expect(read('package.json')['version']).toBe(version);
    expect(read('versions.json')[version!]).toBe(minAppVersion);
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(/^## \[Unreleased\]$/m);
  });
});

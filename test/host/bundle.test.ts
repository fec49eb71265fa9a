import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSurface } from '../../demo/host/surface.mjs';

const BUNDLE = new URL('../../main.js', import.meta.url);
const API = new URL('../../demo/host/src/api.ts', import.meta.url);

const built = fs.existsSync(BUNDLE);
if (!built) console.log('test/host/bundle: main.js is not built, so its imports are not looked at.');

/** The names under which a bundle reads what it required from obsidian. */
function namesUsed(bundle: string): string[] {
  const holders = [...bundle.matchAll(/([\w$]+)\s*=\s*(?:[\w$]+\()?require\("obsidian"\)/g)].map(
    (match) => match[1] ?? '',
  );
  const uses = holders.flatMap((holder) => {
    const escaped = holder.replaceAll('$', String.raw`\\$`);
    return [...bundle.matchAll(new RegExp(String.raw`(?<![\w$.])${escaped}\.(\w+)`, 'g'))].map(
      (match) => match[1] ?? '',
    );
  });
  return [...new Set(uses)].sort();
}

const exported = [...fs.readFileSync(API, 'utf8').matchAll(/export \{([^}]*)\}/g)].flatMap((match) =>
  (match[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
);

describe('the names that a bundle takes from obsidian', () => {
  it('are found in a minified bundle', () => {
    expect(namesUsed('var a=require("obsidian");class b extends a.Plugin{c(){new a.Notice(x.y)}}')).toEqual([
      'Notice',
      'Plugin',
    ]);
  });

  it.skipIf(!built)('all exist in the host, for the built plugin', () => {
    const used = namesUsed(fs.readFileSync(BUNDLE, 'utf8'));
    expect(used.length).toBeGreaterThan(5);
    // In some function a variable may have the short name that obsidian has; the compiler sees to names that are none.
    const surface = readSurface();
    expect(used.filter((name) => name in surface && !exported.includes(name))).toEqual([]);
  });

  it('are all of obsidian.d.ts', () => {
    const surface = readSurface();
    expect(exported.filter((name) => !(name in surface))).toEqual([]);
  });
});

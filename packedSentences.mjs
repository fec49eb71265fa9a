// @ts-check
import { Buffer } from 'node:buffer';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { TextDecoder } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { numberKeys } from './numberedKeys.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const folder = resolve(root, 'src/ui/text');

/** The one module that holds the sentences of both languages, in the bundle alone. */
const SENTENCES = 'packed sentences';

/**
 * The sentences of both languages travel together, deflated, since the bundle has what inflates them for the journal
 * anyway. Names of keys stand there once, where no number does; in windows-1251 a Cyrillic letter is one byte.
 *
 * @param {{ dev: boolean }} how to develop, all keys keep their names
 * @returns {import('esbuild').Plugin}
 */
export function packedSentences({ dev }) {
  return {
    name: 'packed-sentences',
    setup(esbuild) {
      /** @type {ReturnType<typeof readSentences> | null} */
      let reading = null;
      const sentences = () => (reading ??= readSentences({ dev }));
      esbuild.onStart(() => {
        reading = null;
      });
      esbuild.onLoad({ filter: /src.ui.text.(?:en|ru)\.ts$/ }, ({ path }) => ({
        contents: `export { ${basename(path, '.ts')} } from '${SENTENCES}';`,
        resolveDir: folder,
      }));
      esbuild.onLoad({ filter: /src.(?:ui.*|main)\.ts$/ }, async ({ path }) => {
        const contents = dev ? undefined : (await sentences()).changed.get(pathInRoot(path));
        return contents === undefined ? null : { contents, loader: 'ts' };
      });
      esbuild.onResolve({ filter: /^packed sentences$/ }, ({ path }) => ({ path, namespace: 'sentences' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'sentences' }, async () => {
        const { columns, files } = await sentences();
        const { module } = await moduleOf(resolve(root, 'src/journal/text92.ts'));
        const packed = module.bytesToText(
          deflateRawSync(windows1251(JSON.stringify(columns)), { level: 9, memLevel: 9 }),
        );
        return {
          contents: `import { inflateSync } from 'fflate';
            import { textToBytes } from '../../journal/text92';
            const json = new TextDecoder('windows-1251').decode(inflateSync(textToBytes(${JSON.stringify(packed)})));
            const [names, ...languages] = JSON.parse(json);
            export const [en, ru] = languages.map((sentences) =>
              Object.fromEntries(sentences.map((sentence, i) => [names[i] ?? i, sentence])));`,
          resolveDir: folder,
          watchFiles: files,
        };
      });
    },
  };
}

/**
 * The keys that keep their names, those that are numbers, and the sources that ask by these. `columns` are the names,
 * then what each says in English and in Russian, and behind these what the numbers say; `files` hold the sentences.
 *
 * @param {{ dev: boolean }} how
 */
export async function readSentences({ dev }) {
  const [english, russian] = await Promise.all([
    moduleOf(resolve(folder, 'en.ts')),
    moduleOf(resolve(folder, 'ru.ts')),
  ]);
  const { en } = english.module;
  const { ru } = russian.module;
  const keys = Object.keys(en);
  const { named, numbered, changed } = dev
    ? { named: keys, numbered: [], changed: new Map() }
    : numberKeys(keys, await sourcesOfOurs());
  const all = [...named, ...numbered];
  return {
    named,
    numbered,
    columns: [named, all.map((key) => en[key]), all.map((key) => ru[key])],
    changed,
    files: [...english.files, ...russian.files],
  };
}

/** All but the sentences: path from the repository on → text. */
async function sourcesOfOurs() {
  const names = await readdir(resolve(root, 'src'), { recursive: true });
  const paths = names
    .map((name) => resolve(root, 'src', name))
    .filter((path) => path.endsWith('.ts') && !path.startsWith(`${folder}${sep}`));
  return new Map(
    await Promise.all(
      paths.map(async (path) => /** @type {const} */ ([pathInRoot(path), await readFile(path, 'utf8')])),
    ),
  );
}

/** @param {string} path */
function pathInRoot(path) {
  return relative(root, path).split(sep).join('/');
}

/**
 * What a module of ours exports, and the files it is made of.
 *
 * @param {string} path
 */
async function moduleOf(path) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    metafile: true,
    charset: 'utf8',
    format: 'esm',
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module = await import(`data:text/javascript;base64,${source}`);
  return { module, files: Object.keys(metafile.inputs).map((file) => resolve(root, file)) };
}

/**
 * JSON as bytes of windows-1251; what that lacks is escaped.
 *
 * @param {string} json
 */
function windows1251(json) {
  const decoder = new TextDecoder('windows-1251');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const escape = (/** @type {string} */ unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const held = json.split('').map((unit) => (bytes.has(unit) ? unit : escape(unit)));
  return Uint8Array.from(held.join(''), (unit) => bytes.get(unit) ?? 0);
}

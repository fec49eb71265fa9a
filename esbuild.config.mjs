// @ts-check
// Builds the plugin: `src/main.ts` and all that it imports become one `main.js`. `npm run build` makes the
// one to release and fails when it breaks a rule of the house; `npm run dev` builds again at each change.
import { readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { Buffer } from 'node:buffer';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import builtinModules from 'builtin-modules';
import { build, context } from 'esbuild';
import { packedSentences } from './packedSentences.mjs';

const root = dirname(fileURLToPath(import.meta.url));

/** In bytes. The views of reviewing, topics and interviews need more than the 300,000 of before; it is to shrink again. */
export const SIZE_LIMIT = 411_000;

/** Obsidian hands these to a plugin, on every platform. */
const provided = [
  'obsidian',
  ...['autocomplete', 'collab', 'commands', 'language', 'lint', 'search', 'state', 'view'].map(
    (name) => `@codemirror/${name}`,
  ),
  ...['common', 'highlight', 'lr'].map((name) => `@lezer/${name}`),
];

/**
 * gray-matter was made for Node: it wants `fs` and `Buffer`, has an engine that evaluates JavaScript from a
 * note, and its js-yaml brings types that make functions out of text. A plugin runs on phones, so these modules
 * give way to what is below, and the YAML is read by the parser that Obsidian reads properties with: a note says
 * the same to both, and the bundle is a tenth smaller.
 */
/** @type {Readonly<Record<string, string>>} */
const replacements = {
  'gray-matter/lib/engines.js': `
    const { parseYaml } = require('obsidian');
    exports.yaml = { parse: (text) => parseYaml(text) };`,
  'gray-matter/lib/utils.js': `
    exports.define = (object, key, value) =>
      Object.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
    exports.toBuffer = (input) => input;
    exports.toString = (input) => {
      if (typeof input !== 'string') throw new TypeError('gray-matter reads strings only');
      return input.startsWith('\\uFEFF') ? input.slice(1) : input;
    };
    exports.arrayify = (value) => (Array.isArray(value) ? value : [value]);
    exports.startsWith = (text, start) => text.startsWith(start);`,
  // Nothing is ever written into a note.
  'gray-matter/lib/stringify.js': `
    module.exports = () => { throw new TypeError('frontmatter is read only'); };`,
  // Excerpts and sections are never asked for.
  'gray-matter/lib/excerpt.js': `
    module.exports = (file) => Object.assign(file, { data: file.data ?? {} });`,
  'section-matter/index.js': `module.exports = (file) => file;`,
  // It tells far more kinds apart than frontmatter has.
  'kind-of/index.js': `
    module.exports = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);`,
};

/** @type {import('esbuild').Plugin} */
const withoutNode = {
  name: 'without-node',
  setup(esbuild) {
    const used = new Set();
    esbuild.onStart(() => used.clear());
    esbuild.onResolve({ filter: /^fs$/ }, ({ importer }) =>
      inPackages(importer).startsWith('gray-matter/') ? { path: 'fs', namespace: 'nothing' } : null,
    );
    esbuild.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    esbuild.onLoad(
      { filter: /node_modules.(?:.*node_modules.)?(?:gray-matter|section-matter|kind-of)./ },
      ({ path }) => {
        const module = inPackages(path);
        const contents = replacements[module];
        if (contents === undefined) return null;
        used.add(module);
        return { contents, resolveDir: dirname(path) };
      },
    );
    esbuild.onEnd(({ metafile }) => {
      const matter = Object.keys(metafile?.inputs ?? {}).some((path) =>
        path.includes('gray-matter/index.js'),
      );
      const unused = matter ? Object.keys(replacements).filter((module) => !used.has(module)) : [];
      return { errors: unused.map((module) => ({ text: `${module} is no longer there to be replaced` })) };
    });
  },
};

/**
 * ts-fsrs hangs functions of its own on every date of the app, where other plugins would meet them. None of ours
 * needs them.
 *
 * @type {import('esbuild').Plugin}
 */
const datesLeftAlone = {
  name: 'dates-left-alone',
  setup(esbuild) {
    esbuild.onLoad({ filter: /node_modules.ts-fsrs.dist.index\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/^Date\.prototype\.\w+ = function[^]*?^};$/gm, ''),
    }));
  },
};

/**
 * The path from the innermost `node_modules` on, with `/`.
 *
 * @param {string} path
 */
function inPackages(path) {
  return path.split(sep).join('/').split('/node_modules/').at(-1) ?? path;
}

/**
 * @param {{ entry: string, outfile: string, dev: boolean }} build
 * @returns {import('esbuild').BuildOptions & { metafile: true }}
 */
function options({ entry, outfile, dev }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    // The oldest engine that the app runs on is the WebView of iOS 16.3.
    target: ['es2022', 'safari16.3'],
    external: [
      'obsidian',
      'electron',
      '@codemirror/*',
      '@lezer/*',
      ...builtinModules,
      ...builtinModules.map((name) => `node:${name}`),
    ],
    plugins: [withoutNode, datesLeftAlone, packedSentences({ dev })],
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    treeShaking: true,
    minify: !dev,
    sourcemap: dev ? 'inline' : false,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
  };
}

/**
 * Builds the plugin to release.
 *
 * @param {{ entry?: string, outfile?: string }} [paths] relative to the repository, or absolute
 * @returns {Promise<{ size: number, parts: [name: string, bytes: number][], problems: string[] }>} sizes in
 *   bytes, the largest part first; `problems` in sentences, empty where all is well. Rejects when it does not build.
 */
export async function buildPlugin({ entry = 'src/main.ts', outfile = 'main.js' } = {}) {
  const { metafile, outputFiles } = await build({
    ...options({ entry, outfile, dev: false }),
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  const path = resolve(root, outfile);
  // Whole at once: an app may be reading the one before.
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  const [output] = Object.values(metafile.outputs);
  if (output === undefined) throw new Error('esbuild wrote no file.');
  return { size: output.bytes, parts: partsOf(output.inputs), problems: problemsOf(text) };
}

/**
 * @param {Record<string, { bytesInOutput: number }>} inputs
 * @returns {[name: string, bytes: number][]}
 */
function partsOf(inputs) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = partOf(path);
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput);
  }
  return [...sizes].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
}

/**
 * `src/note` for one of ours, else the package's name.
 *
 * @param {string} path
 */
function partOf(path) {
  if (!path.includes('node_modules/')) return path.split('/').slice(0, 2).join('/');
  const [first = path, second] = inPackages(`/${path}`).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/**
 * What must not stand in `main.js`, and why.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const forbidden = [
  [/\beval\b/, 'eval: no text becomes code'],
  [/\bFunction\s*\(/, 'Function(): no text becomes code'],
  [/\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b|\bdocument\.write/, 'HTML from text: build elements'],
  [/\bfetch\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|requestUrl)\b/, 'no network'],
  [/\bBuffer\b|\bprocess\.\w|\b__dirname\b|\b__filename\b/, 'Node: phones do not have it'],
  [/\bimport\s*\(/, 'import(): everything is in main.js'],
  [
    /\b(?:Date|Array|String|Object|Map|Set|Promise)\.prototype\.\w+=[^=]/,
    'a prototype that all plugins share: leave it alone',
  ],
  [/\(\?<[=!]/, 'lookbehind in a regular expression: iOS before 16.4 does not have it'],
];

/**
 * What is wrong with a built `main.js`.
 *
 * @param {string} text its content
 * @returns {string[]} sentences; empty where all is well
 */
export function problemsOf(text) {
  /** @type {string[]} */
  const problems = [];
  const size = Buffer.byteLength(text);
  if (size > SIZE_LIMIT) problems.push(`main.js has ${size} bytes; ${SIZE_LIMIT} is the limit.`);
  for (const [pattern, reason] of forbidden) {
    const found = pattern.exec(text);
    if (found) problems.push(`main.js holds ${quote(text, found.index)} (${reason}).`);
  }
  for (const { index } of text.matchAll(/\brequire\b/g)) {
    const name = /^require\((["'])([^"']+)\1\)/.exec(text.slice(index, index + 200))?.[2];
    if (name === undefined || !provided.includes(name)) {
      problems.push(`main.js holds ${quote(text, index)} (Obsidian does not provide it everywhere).`);
    }
  }
  return problems;
}

/**
 * @param {string} text
 * @param {number} index
 */
function quote(text, index) {
  return `"…${text.slice(Math.max(0, index - 20), index + 40).replaceAll(/\s+/g, ' ')}…"`;
}

async function release() {
  const { size, parts, problems } = await buildPlugin().catch(() => {
    // esbuild has said why.
    process.exit(1);
  });
  for (const [name, bytes] of parts) console.log(`${String(bytes).padStart(8)}  ${name}`);
  console.log(`${String(size).padStart(8)}  main.js, of at most ${SIZE_LIMIT} bytes`);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

async function watch() {
  const watching = await context({
    ...options({ entry: 'src/main.ts', outfile: 'main.js', dev: true }),
    logLevel: 'info',
  });
  await watching.watch();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  await (process.argv.includes('--watch') ? watch() : release());
}

// @ts-check
// Runs one benchmark: `npm run bench -- NAME [arguments] [--rounds N] [--seconds N]`. Without a name it
// lists what there is.
//
// A benchmark is a file `test/bench/<name>.bench.ts` whose default export has the form of `Bench` in
// `bench.ts`:
//
//     import type { Bench } from './bench';
//     let text = '';
//     export default {
//       title: 'Reading notes',
//       reference: 'headings only',
//       setup(args) { text = … },
//       cases: { 'headings only': () => scan(text), parseNote: () => parseNote(text) },
//       bytes: () => Buffer.byteLength(text),
//     } satisfies Bench;
//
// It may import from `src/` and from packages, and runs in Node. The cases run in turns, in one process:
// every round runs each case once, beginning with another one each time, so that a slow moment of the
// machine falls on all of them. Shown are the median over the rounds, the spread, and the median of the
// ratios to the reference of the same round. Everything is also written to `bench-results/<name>.json`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { measure } from './measure.mjs';
import { figuresTable, timesTable } from './table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const results = join(root, 'bench-results');

const options = readArguments(process.argv.slice(2));
const names = benchNames();
if ('problem' in options) fail(options.problem);
else if (options.name === null) list();
else if (names.includes(options.name)) await run({ ...options, name: options.name });
else fail(`There is no benchmark "${options.name}". There are: ${names.join(', ')}.`);

/** @param {{ name: string, args: string[], rounds: number, seconds: number }} options */
async function run({ name, args, rounds, seconds }) {
  const bench = await load(name);
  const tools = { heap };
  await bench.setup?.(args, tools);
  const caseNames = Object.keys(bench.cases);
  if (caseNames.length > 1 && !caseNames.includes(bench.reference ?? '')) {
    throw new RangeError(`${name}: its reference "${bench.reference}" is none of: ${caseNames.join(', ')}`);
  }
  console.log(`${bench.title}`);
  const bytes = bench.bytes?.() ?? null;
  const measured = await measure(bench.cases, bench.reference ?? caseNames[0], { rounds, seconds });
  const figures = (await bench.figures?.(tools)) ?? {};
  const notes = bench.notes?.() ?? [];
  if (caseNames.length > 0) console.log(timesTable(measured, bytes));
  if (Object.keys(figures).length > 0) console.log(figuresTable(figures));
  for (const note of notes) console.log(note);
  const file = join(results, `${name}.json`);
  const setting = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', commit: commit() };
  const all = { name, title: bench.title, date: new Date().toISOString(), args, ...setting };
  writeFileSync(file, JSON.stringify({ ...all, bytes, ...measured, figures, notes }, null, 2) + '\n');
  console.log(`\nWritten to bench-results/${name}.json`);
}

/**
 * Bundles the benchmark with what it imports from `src/`; packages are loaded from `node_modules`.
 *
 * @param {string} name
 * @returns {Promise<import('./bench').Bench>}
 */
async function load(name) {
  mkdirSync(results, { recursive: true });
  const outfile = join(results, `${name}.${process.pid}.mjs`);
  await build({
    entryPoints: [join(here, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  try {
    return (await import(pathToFileURL(outfile).href)).default;
  } finally {
    rmSync(outfile);
  }
}

function heap() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage(); // typed arrays stand outside of the heap
  return heapUsed + external;
}

/**
 * @param {readonly string[]} argv
 * @returns {{ name: string | null, args: string[], rounds: number, seconds: number } | { problem: string }}
 */
function readArguments(argv) {
  /** @type {string[]} */
  const rest = [];
  const numbers = { rounds: 15, seconds: 60 };
  const words = [...argv];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word !== '--rounds' && word !== '--seconds') {
      rest.push(word);
      continue;
    }
    const number = Number(words.shift());
    if (!(number > 0)) return { problem: `${word} needs a number, as in: npm run bench -- NAME ${word} 10` };
    numbers[word === '--rounds' ? 'rounds' : 'seconds'] = number;
  }
  return { name: rest[0] ?? null, args: rest.slice(1), ...numbers };
}

function benchNames() {
  const suffix = '.bench.ts';
  const files = readdirSync(here).filter((file) => file.endsWith(suffix));
  return files.map((file) => file.slice(0, -suffix.length)).sort();
}

function list() {
  console.log('npm run bench -- NAME [arguments] [--rounds N] [--seconds N]\n');
  console.log(
    names.length > 0 ? `Benchmarks:\n${names.map((n) => `  ${n}`).join('\n')}` : 'No benchmark yet.',
  );
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

function commit() {
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : null;
}

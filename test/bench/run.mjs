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

const { name, args, rounds, seconds, problem } = readArguments(process.argv.slice(2));
const names = benchNames();
if (problem) fail(problem);
else if (name === null) list();
else if (!names.includes(name)) fail(`There is no benchmark "${name}". There are: ${names.join(', ')}.`);
else await run(name);

async function run(name) {
  const bench = await load(name);
  const caseNames = Object.keys(bench.cases);
  if (caseNames.length > 1 && !caseNames.includes(bench.reference)) {
    throw new RangeError(`${name}: its reference "${bench.reference}" is none of: ${caseNames.join(', ')}`);
  }
  const tools = { heap };
  await bench.setup?.(args, tools);
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

/** Bundles the benchmark with what it imports from `src/`; packages are loaded from `node_modules`. */
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
  return process.memoryUsage().heapUsed;
}

function readArguments(argv) {
  const rest = [];
  const numbers = { rounds: 15, seconds: 60 };
  for (let i = 0; i < argv.length; i++) {
    const option = /^--(rounds|seconds)$/.exec(argv[i])?.[1];
    if (option === undefined) rest.push(argv[i]);
    else if (Number(argv[i + 1]) > 0) numbers[option] = Number(argv[++i]);
    else return { problem: `--${option} needs a number, as in: npm run bench -- NAME --${option} 10` };
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

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

function commit() {
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return git.status === 0 ? git.stdout.trim() : null;
}

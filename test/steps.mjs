// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../demo/packages.mjs';
import { root } from '../demo/paths.mjs';
import { ensureBrowser } from './e2e/findBrowser.mjs';

/** Nothing may hang for ever: a step that takes longer has failed. */
const STEP_LIMIT_MS = 25 * 60_000;

/**
 * A step gives how many checks or tests passed and failed; `skipped` tests are told, and count as neither.
 *
 * @typedef {{ passed: number, failed: number, skipped?: number, note?: string }} Outcome
 */

/**
 * In their order.
 *
 * @type {Readonly<Record<string, () => Promise<Outcome>>>}
 */
const steps = {
  lint: () => tool('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  format: () => tool('prettier/bin/prettier.cjs', ['--check', '.']),
  types: () => all(typeProjects().map((folder) => tool('typescript/bin/tsc', ['-p', folder]))),
  build: () => node(['esbuild.config.mjs']),
  unit: () => tests('unit'),
  browser: () => browserTests(),
};

/** They use one core each and none needs another, so they run side by side. */
const SIDE_BY_SIDE = ['lint', 'format', 'types', 'build'];

/**
 * Runs the named steps, or all; prints a line for each and the sum at the end. Steps after a failed one run
 * too, so that all that is wrong is seen at once.
 *
 * @param {readonly string[]} names
 */
export async function runSteps(names) {
  const unknown = names.find((name) => !Object.hasOwn(steps, name));
  if (unknown !== undefined) {
    console.error(`"${unknown}" is no step. There are: ${Object.keys(steps).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const installed = await timed('install', install);
  const wanted = Object.entries(steps).filter(
    ([name]) => installed.failed === 0 && (names.length === 0 || names.includes(name)),
  );
  const together = wanted.filter(([name]) => SIDE_BY_SIDE.includes(name));
  const alone = wanted.filter(([name]) => !SIDE_BY_SIDE.includes(name));
  const summary = [installed, ...(await Promise.all(together.map(([name, step]) => timed(name, step))))];
  for (const [name, step] of alone) summary.push(await timed(name, step));
  console.log(`\n${summary.map(lineOf).join('\n')}\n`);
  const sum = (/** @type {'passed' | 'failed'} */ part) =>
    summary.reduce((total, outcome) => total + outcome[part], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}

/**
 * @typedef {Outcome & { name: string, seconds: number }} Timed
 *
 * @param {string} name
 * @param {() => Promise<Outcome>} step
 * @returns {Promise<Timed>}
 */
async function timed(name, step) {
  console.log(`── ${name}`);
  const start = performance.now();
  const outcome = await step();
  const seconds = (performance.now() - start) / 1000;
  console.log(`${lineOf({ name, seconds, ...outcome })}\n`);
  return { name, seconds, ...outcome };
}

/** @param {Timed} timed */
function lineOf({ name, seconds, passed, failed, skipped = 0, note = '' }) {
  const counts = `${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return `${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${counts}${note && `  (${note})`}`;
}

/** @returns {Promise<Outcome>} */
async function install() {
  const packages = ensurePackages(root);
  if ('problem' in packages) return { passed: 0, failed: 1, note: packages.problem };
  return { passed: 1, failed: 0, note: packages.installed ? 'packages installed' : 'packages were there' };
}

/** The folders with a `tsconfig.json` of their own. */
function typeProjects() {
  return ['.', 'test', 'demo'].filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
}

/**
 * @param {readonly Promise<Outcome>[]} runs
 * @returns {Promise<Outcome>} one check, which passes when all do
 */
async function all(runs) {
  const outcomes = await Promise.all(runs);
  const failed = outcomes.some((outcome) => outcome.failed > 0);
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
}

/** @returns {Promise<Outcome>} */
async function browserTests() {
  const browser = ensureBrowser();
  if ('problem' in browser) return { passed: 0, failed: 1, note: browser.problem };
  const outcome = await tests('e2e', { VIVA_BROWSER: browser.path });
  return { ...outcome, note: `${browser.path}${browser.installed ? ', installed just now' : ''}` };
}

/**
 * One project of vitest; its JSON report tells the numbers.
 *
 * @param {'unit' | 'e2e'} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
async function tests(project, env = {}) {
  const results = join(root, 'test-results');
  const report = join(results, `${project}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { failed } = await tool('vitest/vitest.mjs', ['run', '--project', project, ...reporters], env);
  if (!existsSync(report)) return { passed: 0, failed: 1, note: 'vitest broke off' };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that cannot even be loaded, or an error outside every test, fails the run with no failed test.
  return {
    passed: numPassedTests,
    failed: Math.max(numFailedTests, failed),
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * @param {string} script below `node_modules`
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function tool(script, args, env) {
  return node([join('node_modules', ...script.split('/')), ...args], env);
}

/**
 * Runs a script by this Node and shows what it says. One check: it passes when the script ends with 0.
 *
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>}
 */
function node(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: STEP_LIMIT_MS,
    });
    child.on('error', (error) => resolve({ passed: 0, failed: 1, note: error.message }));
    child.on('exit', (code, signal) => {
      const note =
        signal === null ? '' : `stopped by ${signal} after at most ${STEP_LIMIT_MS / 60_000} minutes`;
      resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note });
    });
  });
}

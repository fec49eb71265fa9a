// @ts-check
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, usage } from './arguments.mjs';
import { openBrowser } from './openBrowser.mjs';
import { ensurePackages } from './packages.mjs';
import { asTyped, root } from './paths.mjs';
import { copyPlugin, folderProblem, messageOf } from './plugin.mjs';

const PORTS_TO_TRY = 20;

/** @typedef {{ url: string, close: () => Promise<void> }} Server */

/**
 * All of `npm start`: installs and builds what is needed, puts the plugin into the vault, serves it until
 * Ctrl-C. What is wrong is said in one sentence, with exit code 1.
 *
 * @param {readonly string[]} argv
 */
export async function serve(argv) {
  const options = readArguments(argv);
  if ('problem' in options) return fail(options.problem);
  if (options.help) return console.log(usage);
  const own = options.vault === null ? null : asTyped(options.vault);
  const problem = own === null ? null : folderProblem(own);
  if (problem !== null) return fail(problem);
  const packages = ensurePackages(root);
  if ('problem' in packages) return fail(packages.problem);
  await build();
  const vault = own ?? demoCopy(options.fresh);
  try {
    copyPlugin(root, vault);
  } catch (error) {
    return fail(`The plugin could not be put into "${vault}": ${messageOf(error)}. May you write there?`);
  }
  const server = await listen(vault, options.port);
  if (server === null) return fail(`No port is free from ${options.port} on: say another with --port.`);
  console.log(`\nViva on ${vault}\n\n  ${server.url}\n\nCtrl-C ends it.`);
  stopOnSignal(server);
  if (options.open) openBrowser(server.url);
}

/** The packages are there by now, and not before: so the imports stand here. */
async function build() {
  console.log('Building …');
  const { buildPlugin } = await import('../esbuild.config.mjs');
  const { buildHost } = await import('./host/build.mjs');
  const [{ problems }] = await Promise.all([buildPlugin(), buildHost()]);
  for (const problem of problems) console.warn(problem);
}

/**
 * A copy that keeps its schedule between starts, so that the repository's own stays as it is.
 *
 * @param {boolean} fresh
 */
function demoCopy(fresh) {
  const copy = join(root, 'demo', 'my-vault');
  if (fresh) rmSync(copy, { recursive: true, force: true });
  if (existsSync(copy)) return copy;
  // By way of another name: a copy that was broken off must not pass for a whole one.
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(join(root, 'demo', 'vault'), unfinished, { recursive: true });
  renameSync(unfinished, copy);
  return copy;
}

/**
 * @param {string} vault
 * @param {number} first
 * @returns {Promise<Server | null>} on the first free port; null: none is
 */
async function listen(vault, first) {
  const { startServer } = await import('./host/server.mjs');
  for (let port = first; port < Math.min(first + PORTS_TO_TRY, 65536); port++) {
    try {
      // A vault of one's own may hold other plugins, which need more of Obsidian than the host has.
      return await startServer({ vault, port, plugins: ['viva'] });
    } catch (error) {
      if (!portIsTaken(error)) throw error;
    }
  }
  return null;
}

/** @param {unknown} error */
function portIsTaken(error) {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

/** @param {Server} server */
function stopOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      console.log('\nEnded.');
      server.close().finally(() => process.exit(0));
    });
  }
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

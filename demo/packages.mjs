// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the packages of the lock file, where they are not there yet or are others.
 *
 * @param {string} root folder of the repository
 * @returns {{ installed: boolean } | { problem: string }} `installed`: whether there was something to do
 */
export function ensurePackages(root) {
  if (packagesAreThere(root)) return { installed: false };
  const done = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (done === 0) return { installed: true };
  return {
    problem: 'The packages could not be installed (npm says why above): is there a network connection?',
  };
}

/**
 * Runs npm and shows what it says.
 *
 * @param {readonly string[]} args
 * @param {string} root
 * @returns {number} its exit code
 */
function runNpm(args, root) {
  // The npm that runs this script knows itself where it is; otherwise the shell finds it.
  const self = process.env.npm_execpath;
  const [command, before, shell] =
    self !== undefined && /npm-cli\.c?js$/.test(self) ? [process.execPath, [self], false] : ['npm', [], true];
  const done = spawnSync(command, [...before, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  return done.status ?? 1;
}

/**
 * npm leaves its own record of what it installed in `node_modules`, as the last thing that it does.
 *
 * @param {string} root
 * @returns {boolean}
 */
function packagesAreThere(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = packagesIn(record);
  const wanted = packagesIn(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Optional packages are those of other systems: there or not, but never of another version.
    return there[path] === undefined ? optional === true : there[path].version === version;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path below the root
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

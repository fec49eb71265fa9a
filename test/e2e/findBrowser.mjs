// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * What a search for a browser sees of the machine; a test hands in another one.
 *
 * @typedef {{
 *   platform: NodeJS.Platform,
 *   env: NodeJS.ProcessEnv,
 *   root: boolean,
 *   exists: (path: string) => boolean,
 *   run: (command: string, args: readonly string[]) => boolean,
 * }} Machine `root`: whether packages may be installed; `run`: whether the command ended well
 */

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
  exists: existsSync,
  run: (command, args) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', command === 'apt-get' ? 'inherit' : 'ignore'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status === 0,
};

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/**
 * The Chrome, Chromium or Edge of this machine; `VIVA_BROWSER` names another one.
 *
 * @param {Machine} machine
 * @returns {string | null} path of the program
 */
export function findBrowser(machine = thisMachine) {
  const { env, exists, platform } = machine;
  if (env.VIVA_BROWSER) return exists(env.VIVA_BROWSER) ? env.VIVA_BROWSER : null;
  return candidates(env, platform).find((path) => exists(path) && starts(path, machine)) ?? null;
}

/**
 * Ubuntu has a `chromium-browser` that only says that one should install another. Elsewhere, asking opens a window.
 *
 * @param {string} path
 * @param {Machine} machine
 */
function starts(path, { platform, run }) {
  return platform === 'darwin' || platform === 'win32' || run(path, ['--version']);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function candidates(env, platform) {
  if (platform === 'darwin') {
    return ['', env.HOME ?? ''].flatMap((home) =>
      macApps.map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, ...program)] : [])),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

/**
 * Finds the browser or, where Debian's packages can be installed, installs one.
 *
 * @param {Machine} machine
 * @returns {{ path: string, installed: boolean } | { problem: string }} `problem`: one sentence that says what to do
 */
export function ensureBrowser(machine = thisMachine) {
  const there = findBrowser(machine);
  if (there !== null) return { path: there, installed: false };
  if (machine.env.VIVA_BROWSER) {
    return {
      problem: `VIVA_BROWSER names "${machine.env.VIVA_BROWSER}", and there is no such file: correct the path.`,
    };
  }
  const done =
    machine.platform === 'linux' &&
    machine.root &&
    machine.run('apt-get', ['update', '-q']) &&
    machine.run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  const installed = done ? findBrowser(machine) : null;
  if (installed !== null) return { path: installed, installed: true };
  return {
    problem:
      'The browser tests need Chrome, Chromium or Edge: install one, or name it in the variable VIVA_BROWSER.',
  };
}

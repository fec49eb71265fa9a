// @ts-check
import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's browser, where there is one. A machine without a screen, or one that
 * runs checks, has none.
 *
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function openBrowser(url, env = process.env, platform = process.platform) {
  const command = opener(url, env, platform);
  if (command === null) return;
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
  // There is nothing that opens addresses: the address stands in the terminal.
  child.on('error', () => undefined);
  child.unref();
}

/**
 * @param {string} url
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {[command: string, ...args: string[]] | null}
 */
export function opener(url, env, platform) {
  if (env.CI) return null;
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}

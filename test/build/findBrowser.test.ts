import { describe, expect, it } from 'vitest';
import { ensureBrowser, findBrowser, type Machine } from '../e2e/findBrowser.mjs';

const advice =
  'The browser tests need Chrome, Chromium or Edge: install one, or name it in the variable VIVA_BROWSER.';

/** A machine with the given files; `commands` collects what was run, and `install` is what installing brings. */
function machine(files: string[], rest: Partial<Machine> = {}, install: string[] = []) {
  const commands: string[] = [];
  const all: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    root: false,
    exists: (path) => files.includes(path),
    run: (command, args) => {
      commands.push([command, ...args].join(' '));
      if (args.includes('install')) files.push(...install);
      return true;
    },
    ...rest,
  };
  return { commands, ...all };
}

describe('finding a browser', () => {
  it('searches the path on Linux, Chrome first', () => {
    expect(findBrowser(machine(['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine(['/usr/bin/chromium', '/usr/local/bin/google-chrome']))).toBe(
      '/usr/local/bin/google-chrome',
    );
    expect(findBrowser(machine(['/usr/bin/microsoft-edge']))).toBe('/usr/bin/microsoft-edge');
  });

  it('passes over one that does not start', () => {
    const two = machine(['/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'], {
      run: (command) => command !== '/usr/bin/chromium-browser',
    });
    expect(findBrowser(two)).toBe('/usr/bin/microsoft-edge');
  });

  it('searches the applications on macOS, of all and of the person', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([chrome], { platform: 'darwin', env: {} }))).toBe(chrome);
    const edge = '/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine([edge], { platform: 'darwin', env: { HOME: '/Users/ann' } }))).toBe(edge);
  });

  it('searches the program folders on Windows', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' };
    const chrome = 'C:\\Users\\ann\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine([edge, chrome], { platform: 'win32', env }))).toBe(chrome);
    expect(findBrowser(machine([edge], { platform: 'win32', env }))).toBe(edge);
  });

  it('takes the one that is named, and no other', () => {
    const files = ['/opt/browser', '/usr/bin/chromium'];
    expect(findBrowser(machine(files, { env: { VIVA_BROWSER: '/opt/browser' } }))).toBe('/opt/browser');
    expect(findBrowser(machine(files, { env: { VIVA_BROWSER: '/opt/none' } }))).toBeNull();
  });
});

describe('making sure of a browser', () => {
  it('installs nothing where there is one', () => {
    const { commands, ...there } = machine(['/usr/bin/chromium'], { root: true });
    expect(ensureBrowser(there)).toEqual({ path: '/usr/bin/chromium', installed: false });
    expect(commands).toEqual(['/usr/bin/chromium --version']);
  });

  it("installs Debian's where it may", () => {
    const { commands, ...bare } = machine([], { root: true }, ['/usr/bin/chromium']);
    expect(ensureBrowser(bare)).toEqual({ path: '/usr/bin/chromium', installed: true });
    expect(commands).toEqual([
      'apt-get update -q',
      'apt-get install -y -q --no-install-recommends chromium',
      '/usr/bin/chromium --version',
    ]);
  });

  it('says what to do where it may not', () => {
    const { commands, ...bare } = machine([], { root: false });
    expect(ensureBrowser(bare)).toEqual({ problem: advice });
    expect(ensureBrowser(machine([], { platform: 'darwin', env: {} }))).toEqual({ problem: advice });
    expect(commands).toEqual([]);
  });

  it('says what to do where installing fails or brings nothing', () => {
    expect(ensureBrowser(machine([], { root: true, run: () => false }))).toEqual({ problem: advice });
    expect(ensureBrowser(machine([], { root: true }))).toEqual({ problem: advice });
  });

  it('says so where the one that is named is not there', () => {
    const env = { PATH: '/usr/bin', VIVA_BROWSER: '/opt/none' };
    expect(ensureBrowser(machine(['/usr/bin/chromium'], { env, root: true }))).toEqual({
      problem: 'VIVA_BROWSER names "/opt/none", and there is no such file: correct the path.',
    });
  });
});

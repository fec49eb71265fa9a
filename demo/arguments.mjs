// @ts-check
export const usage = `npm start -- [options]

  --vault PATH   the folder of notes to open; without it, a copy of the demo vault
  --fresh        make the copy of the demo vault anew: its schedule begins again
  --port NUMBER  the first port to try (4848)
  --no-open      do not open the browser
  --help         this text`;

/**
 * @typedef {{ vault: string | null, fresh: boolean, port: number, open: boolean, help: boolean }} StartOptions
 */

/**
 * Reads what stands behind `npm start --`.
 *
 * @param {readonly string[]} argv
 * @returns {StartOptions | { problem: string }} `vault` as it was typed
 */
export function readArguments(argv) {
  /** @type {StartOptions} */
  const options = { vault: null, fresh: false, port: 4848, open: true, help: false };
  const rest = argv.flatMap((word) => /^(--\w+)=(.*)$/s.exec(word)?.slice(1) ?? [word]);
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--help' || word === '-h') options.help = true;
    else if (word === '--fresh') options.fresh = true;
    else if (word === '--no-open') options.open = false;
    else if (word === '--vault') {
      const path = rest.shift();
      if (!path || path.startsWith('--')) {
        return { problem: '--vault needs a folder, as in: npm start -- --vault ~/notes' };
      }
      options.vault = path;
    } else if (word === '--port') {
      const port = rest.shift() ?? '';
      if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
        return { problem: '--port needs a number from 1 to 65535, as in: npm start -- --port 4848' };
      }
      options.port = Number(port);
    } else {
      return { problem: `"${word}" is no option (is there a lone "--" before the options?).\n\n${usage}` };
    }
  }
  if (options.fresh && options.vault !== null) {
    return { problem: '--fresh is for the demo vault alone: Viva never resets a vault of your own.' };
  }
  return options;
}

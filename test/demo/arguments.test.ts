import { describe, expect, it } from 'vitest';
import { readArguments, usage } from '../../demo/arguments.mjs';

describe('the arguments of npm start', () => {
  const defaults = { vault: null, fresh: false, port: 4848, open: true, help: false };

  it('are all optional', () => {
    expect(readArguments([])).toEqual(defaults);
  });

  it('are read in either form and any order', () => {
    expect(readArguments(['--port=5000', '--no-open', '--vault', '~/my notes'])).toEqual({
      ...defaults,
      port: 5000,
      open: false,
      vault: '~/my notes',
    });
    expect(readArguments(['--vault=/a=b'])).toEqual({ ...defaults, vault: '/a=b' });
    expect(readArguments(['--fresh', '-h'])).toEqual({ ...defaults, fresh: true, help: true });
  });

  it.each([
    [['--vault'], '--vault needs a folder, as in: npm start -- --vault ~/notes'],
    [['--vault', '--fresh'], '--vault needs a folder, as in: npm start -- --vault ~/notes'],
    [['--port'], '--port needs a number from 1 to 65535, as in: npm start -- --port 4848'],
    [['--port', '0'], '--port needs a number from 1 to 65535, as in: npm start -- --port 4848'],
    [['--port', '65536'], '--port needs a number from 1 to 65535, as in: npm start -- --port 4848'],
    [['--port', '80a'], '--port needs a number from 1 to 65535, as in: npm start -- --port 4848'],
    [
      ['--fresh', '--vault', 'a'],
      '--fresh is for the demo vault alone: Viva never resets a vault of your own.',
    ],
    [['notes'], `"notes" is no option (is there a lone "--" before the options?).\n\n${usage}`],
    [['--vautl=a'], `"--vautl" is no option (is there a lone "--" before the options?).\n\n${usage}`],
  ])('are refused in one sentence: %j', (argv, problem) => {
    expect(readArguments(argv)).toEqual({ problem });
  });
});

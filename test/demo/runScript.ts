import { spawnSync } from 'node:child_process';
import { root } from '../../demo/paths.mjs';

/** Runs a script of the repository as npm does, in `from`, and waits for its end. */
export function runScript(
  script: string,
  args: readonly string[],
  from: string,
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: from, CI: 'true' },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

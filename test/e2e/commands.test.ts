import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../../demo/paths.mjs';
import { runScript } from '../demo/runScript';
import { temporaryFolder } from '../demo/temporaryFolder';

/** `npm start` on a folder; resolves with its address once it serves. */
async function start(args: readonly string[]): Promise<{ child: ChildProcess; url: URL }> {
  const child = spawn(process.execPath, ['demo/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  for await (const part of child.stdout) {
    said += String(part);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
    if (url !== undefined) return { child, url: new URL(url) };
  }
  throw new Error(`npm start ended: ${said}`);
}

/** A port that is taken until the test ends. */
async function busyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function vaultWithData(): { vault: string; plugin: string } {
  const vault = temporaryFolder();
  const plugin = join(vault, '.obsidian', 'plugins', 'viva');
  mkdirSync(plugin, { recursive: true });
  writeFileSync(join(plugin, 'data.json'), '{"format":1}');
  // Another plugin of the person's, which the host must not load.
  const other = join(vault, '.obsidian', 'plugins', 'other');
  mkdirSync(other);
  for (const file of ['main.js', 'manifest.json']) writeFileSync(join(other, file), '{}');
  writeFileSync(join(vault, 'Note.md'), '# Note\n');
  return { vault, plugin };
}

describe('npm start', () => {
  it('serves a vault, passes over a busy port, leaves data.json alone and ends at Ctrl-C', async () => {
    const { vault, plugin } = vaultWithData();
    const busy = await busyPort();
    const { child, url } = await start(['--vault', vault, '--port', String(busy)]);
    expect(Number(url.port)).toBeGreaterThan(busy);
    expect(await (await fetch(url)).text()).toContain('<title>Demo host (not Obsidian)</title>');
    const info = await fetch(new URL('api/info', url), { headers: { 'X-Demo-Host': '1' } });
    expect(await info.json()).toMatchObject({ plugins: ['viva'] });
    expect(readdirSync(plugin).sort()).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css']);
    expect(readFileSync(join(plugin, 'data.json'), 'utf8')).toBe('{"format":1}');
    expect(readFileSync(join(vault, 'Note.md'), 'utf8')).toBe('# Note\n');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('serves a folder without a single note', async () => {
    const { url } = await start(['--vault', temporaryFolder(), '--port', String(await busyPort())]);
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('npm run install-plugin', () => {
  it('builds, copies three files and leaves data.json alone', () => {
    const { vault, plugin } = vaultWithData();
    expect(runScript('demo/install-plugin.mjs', [vault], root)).toEqual({
      code: 0,
      out: `Viva is in ${plugin}\nIn Obsidian: Settings → Community plugins, load the list anew, switch Viva on.\n`,
      err: '',
    });
    expect(readdirSync(plugin).sort()).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css']);
    expect(readFileSync(join(plugin, 'data.json'), 'utf8')).toBe('{"format":1}');
    expect(readFileSync(join(plugin, 'main.js'), 'utf8')).toBe(readFileSync(join(root, 'main.js'), 'utf8'));
  });
});

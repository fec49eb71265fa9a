import esbuild from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildHost } from '../../demo/host/build.mjs';
import { startServer } from '../../demo/host/server.mjs';
import { findBrowser } from '../e2e/findBrowser.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** An installed browser; null where there is none. */
export const browserPath = findBrowser();

const NOTES: Readonly<Record<string, string>> = {
  'Welcome.md': '# Welcome\n\nSee [[Links]] and [[Nowhere]].\n\n## Second part\n\nText.\n',
  'Notes/Links.md': [
    '---',
    'tags: [one, two]',
    '---',
    '# Links',
    '',
    'To [[Welcome#Second part|the second part]], [[Nowhere]], [md](../Welcome.md) and #tag.',
    '',
    '![[Welcome#Second part]]',
    '',
    '| a | b |',
    '|---|---|',
    '| 1 | ==2== |',
    '',
    '```python',
    'def f(): return 1  # %% no comment %%',
    '```',
    '',
    '> [!tip]- Folded',
    '> Inside.',
    '',
    '- [ ] open',
    '- [x] done',
    '',
    'Sum $a^2$ and %% hidden %% text. ^block',
    '',
  ].join('\n'),
};

export interface Stage {
  vault: string;
  url: string;
  page: Page;
  /** What the page complained of: errors, failed and foreign requests. */
  complaints: string[];
  /** What the fixture plugin noted. */
  log(): Promise<string[]>;
  open(query?: string): Promise<void>;
  close(): Promise<void>;
}

/** A vault with the fixture plugin, served, in a browser. */
export async function setStage(): Promise<Stage> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-host-'));
  const vault = path.join(work, 'vault');
  const plugin = path.join(vault, '.obsidian/plugins/fixture');
  fs.mkdirSync(plugin, { recursive: true });
  for (const [at, text] of Object.entries(NOTES)) {
    fs.mkdirSync(path.dirname(path.join(vault, at)), { recursive: true });
    fs.writeFileSync(path.join(vault, at), text);
  }
  const manifest = { id: 'fixture', name: 'Fixture', version: '1.0.0', minAppVersion: '1.8.7' };
  fs.writeFileSync(
    path.join(plugin, 'manifest.json'),
    JSON.stringify({ ...manifest, author: 'Test', description: 'For the tests of the host.' }),
  );
  const dist = path.join(work, 'dist');
  await Promise.all([
    buildHost(dist),
    esbuild.build({
      entryPoints: [path.join(HERE, 'fixture-plugin/main.ts')],
      outfile: path.join(plugin, 'main.js'),
      bundle: true,
      format: 'cjs',
      external: ['obsidian'],
      target: 'es2022',
      logLevel: 'warning',
    }),
  ]);
  const server = await startServer({ vault, dist });
  const browser: Browser = await chromium.launch({ executablePath: browserPath ?? '', args: ARGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(15_000); // on a busy machine the first page takes its time
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      complaints.push(request.url());
  });
  return {
    vault,
    url: server.url,
    page,
    complaints,
    log: () => page.evaluate("app.plugins.plugins['fixture'].log"),
    open: async (query = '') => {
      await page.goto(server.url + query, { timeout: 30_000 });
      await page.waitForSelector('body[data-ready]', { timeout: 30_000 });
    },
    close: async () => {
      await browser.close();
      await server.close();
      fs.rmSync(work, { recursive: true, force: true });
    },
  };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { startServer } from '../../demo/host/server.mjs';
import { root } from '../../demo/paths.mjs';
import { findBrowser } from './findBrowser.mjs';
import { type Trouble, watchTrouble } from './trouble';
import type { VaultCopy } from './vaultCopy';

export interface HostOptions {
  /** Obsidian's own phone layout, on a screen of 390 × 844; else a desktop of 1280 × 800. */
  readonly phone?: boolean;
  /** The language of the app, 'en' without. */
  readonly lang?: string;
  /** The version of Obsidian that is played, such as '1.8.7'. */
  readonly api?: string;
  /** 'light' without. */
  readonly theme?: 'light' | 'dark';
}

/** The demo host in a browser of its own: one device, with an IndexedDB that lasts until `close`. */
export interface OpenHost {
  readonly page: Page;
  readonly url: string;
  /** Loads the page anew, as if the app were closed and opened, and waits for the plugin. */
  reload(): Promise<void>;
  /** Saves what is seen as `test-results/screenshots/<name>.png`. */
  screenshot(name: string): Promise<void>;
  /** See `Trouble`: errors, requests to elsewhere, missing API since the last call; expect `[]`. */
  takeTrouble(): Promise<string[]>;
  /** Ends browser and server; the vault stays. Fails where a byte of it changed that no test changed: see `VaultBytes`. */
  close(): Promise<void>;
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One browser for all hosts of a test file. */
let launched: Promise<Browser> | null = null;

afterAll(async () => {
  await (await launched)?.close();
});

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('There is no browser; npm test says what to do.');
  return chromium.launch({ executablePath, args: switches });
}

/**
 * Serves the vault and opens it in a browser that has never seen it; resolves once the plugin is loaded. Two of these on one vault
 * are two devices.
 */
export async function openHost(vault: VaultCopy, options: HostOptions = {}): Promise<OpenHost> {
  vault.bytes.watch();
  const server = await startServer({ vault: vault.folder });
  const browser = await (launched ??= launch());
  const context = await browser.newContext({
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    ...(options.phone ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  const trouble: Trouble = watchTrouble(page, server.url);
  const url = addressOf(server.url, options);
  await page.goto(url);
  await ready(page);
  return {
    page,
    url,
    async reload() {
      await page.reload();
      await ready(page);
    },
    async screenshot(name) {
      const folder = join(root, 'test-results', 'screenshots');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
    takeTrouble: () => trouble.take(),
    async close() {
      await context.close();
      await server.close();
      vault.bytes.expectSame();
    },
  };
}

function addressOf(server: string, { phone, lang, api, theme }: HostOptions): string {
  const url = new URL(server);
  if (phone) url.searchParams.set('phone', '1');
  if (lang !== undefined) url.searchParams.set('lang', lang);
  if (api !== undefined) url.searchParams.set('api', api);
  if (theme !== undefined) url.searchParams.set('theme', theme);
  return url.href;
}

/** Resolves once the app has read the vault and the plugin is loaded; rejects with what the host says instead. */
async function ready(page: Page): Promise<void> {
  const state = page.locator('body[data-ready="true"], .boot-error');
  await state.first().waitFor({ state: 'attached' });
  const error = page.locator('.boot-error');
  if ((await error.count()) > 0) throw new Error(await error.innerText());
}

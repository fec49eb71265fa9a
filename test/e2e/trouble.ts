import type { Page } from 'playwright-core';

/** What must not happen on a page, as sentences. Ask for it at the end of a test and expect `[]`. */
export interface Trouble {
  /** What was seen since the last call, on this page and the ones before a reload. */
  take(): Promise<string[]>;
}

/** Watches a page for errors, for requests that leave this machine, and for API that the host does not have. */
export function watchTrouble(page: Page, origin: string): Trouble {
  let seen: string[] = [];
  page.on('pageerror', (error) => seen.push(`page error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url)) seen.push(`request to elsewhere: ${url}`);
  });
  return {
    async take() {
      const missing = await page.evaluate(() => {
        const names: unknown = Reflect.get(window, '__missing');
        return Array.isArray(names) ? names.map(String) : ['window.__missing, the list itself'];
      });
      const all = [...seen, ...missing.map((name) => `not in the host: ${name}`)];
      seen = [];
      return all;
    },
  };
}

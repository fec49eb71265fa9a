import type { Page } from 'playwright-core';
import { openHost, type OpenHost } from './harness';
import { ownVault } from './ownVault';
import type { VaultBytes } from './vaultBytes';

/** An app over a vault of these notes alone, all of which it knows; the vault goes when the app is closed. */
export async function openOwn(
  notes: Readonly<Record<string, string>>,
): Promise<OpenHost & { readonly bytes: VaultBytes }> {
  const vault = ownVault(notes);
  const host = await openHost(vault);
  await host.page.waitForFunction('app.plugins.plugins.viva.viva.library.index.whole');
  return {
    ...host,
    bytes: vault.bytes,
    async close() {
      await host.close();
      vault.remove();
    },
  };
}

/** Shows a note in the tab that is in use. */
export function openNote(page: Page, path: string, state: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(
    `app.workspace.openLinkText(${JSON.stringify(path)}, '', false, { state: ${JSON.stringify(state)} })`,
  );
}

import { afterEach, describe, expect, it } from 'vitest';
import { type HostOptions, openHost, type OpenHost } from './harness';
import { copyVault } from './vaultCopy';

describe('Viva in the demo host', () => {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  async function open(
    options: HostOptions = {},
  ): Promise<OpenHost & { vault: ReturnType<typeof copyVault> }> {
    const vault = copyVault('demo');
    const host = await openHost(vault, options);
    opened.push(async () => {
      await host.close();
      vault.remove();
    });
    return { ...host, vault };
  }

  it.each<[string, HostOptions]>([
    ['on a desktop', {}],
    ['on a phone', { phone: true }],
    ['in Russian', { lang: 'ru' }],
    ['in the oldest Obsidian that it supports', { api: '1.8.7' }],
  ])('loads %s without trouble and leaves the vault as it is', async (_, options) => {
    const { page, vault, takeTrouble, reload } = await open(options);
    expect(await page.title()).toBe('Demo host (not Obsidian)');
    const loaded = () => page.evaluate('Object.keys(app.plugins.plugins)');
    expect(await loaded()).toEqual(['viva']);
    await reload();
    expect(await loaded()).toEqual(['viva']);
    expect(await takeTrouble()).toEqual([]);
    expect(vault.readData()).toBeNull();
  });
});

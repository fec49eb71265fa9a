import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHost, type HostOptions } from './harness';
import { command, counted } from './review';
import { copyVault } from './vaultCopy';

/** A vault with so many folders more, each with a question. */
async function opened(folders: number, options: HostOptions = {}) {
  const vault = copyVault('demo');
  for (let n = 1; n <= folders; n++) {
    const folder = join(vault.folder, 'Many', `Folder ${n}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Note.md'), `### Q1: What is thing ${n}?\n\nA thing.\n`);
  }
  writeFileSync(join(vault.folder, 'Many', 'Own.md'), '### Q1: What is a folder?\n\nA place.\n');
  const host = await openHost(vault, options);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  await host.page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
  return host;
}

describe('the first start', () => {
  it('leaves a folder out by one click, and takes it in again by another', async () => {
    const { page, screenshot, takeTrouble } = await opened(2);
    await command(page, 'Review due questions');
    await page.locator('.viva-start').waitFor();
    const { cards } = await counted(page);
    await page.getByRole('button', { name: 'Leave out: Many/Folder 1', exact: true }).click();
    await expect.poll(async () => (await counted(page)).cards).toBe(cards - 1);
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('Leave out: Many/Folder 2');
    await page.evaluate('app.plugins.plugins.viva.viva.library.linksResolved()');
    await page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
    expect(await focused.getAttribute('aria-label')).toBe('Leave out: Many/Folder 2');
    await screenshot('first-start');
    await page.evaluate('app.plugins.plugins.viva.viva.save()');
    await page.reload();
    await page.waitForFunction('window.app?.plugins.plugins.viva?.viva?.library.index.whole');
    expect((await counted(page)).cards).toBe(cards - 1);
    await command(page, 'Review due questions');
    await page.getByRole('button', { name: 'Take in Many/Folder 1 again', exact: true }).click();
    await expect.poll(async () => (await counted(page)).cards).toBe(cards);
    await page.getByRole('button', { name: 'Leave out: Many/Folder 1', exact: true }).waitFor();
    expect(await takeTrouble()).toEqual([]);
  });

  it('says that the folders in it go with one that is left out', async () => {
    const { page } = await opened(2);
    await command(page, 'Review due questions');
    await page.locator('.viva-start').waitFor();
    const { cards } = await counted(page);
    await page.getByText('Leave out with subfolders', { exact: true }).click();
    await expect.poll(async () => (await counted(page)).cards).toBe(cards - 3);
  });

  it('shows a few of 500 folders, and all of them when asked, on a phone', async () => {
    const { page, screenshot, takeTrouble } = await opened(500, { phone: true, theme: 'dark' });
    await page.evaluate("app.commands.executeCommandById('viva:review')");
    await page.locator('.viva-start').waitFor();
    const folders = page.locator('.viva-start-folder');
    await expect.poll(() => folders.count()).toBe(20);
    await screenshot('first-start-phone');
    const wide =
      'document.querySelector(".viva-start").scrollWidth - document.querySelector(".viva-start").clientWidth';
    expect(await page.evaluate(wide)).toBe(0);
    await page.getByRole('button', { name: /^Show all 50\d folders$/ }).click();
    await expect.poll(() => folders.count()).toBeGreaterThan(500);
    expect(await takeTrouble()).toEqual([]);
  });
});

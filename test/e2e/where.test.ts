import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openHost, type HostOptions } from './harness';
import { counted } from './review';
import { copyVault } from './vaultCopy';

/** The demo vault with a template, three questions in notes of `Work`, and folded ones in a note of `Home`. */
async function opened(options: HostOptions = {}) {
  const vault = copyVault('demo');
  const write = (path: string, text: string): void => {
    mkdirSync(join(vault.folder, path, '..'), { recursive: true });
    writeFileSync(join(vault.folder, path), text);
  };
  write('Templates/New note.md', '### Q1: What went well today?\n\nNobody knows.\n');
  write('.obsidian/templates.json', '{ "folder": "Templates" }');
  write('Work/Locks.md', '---\ntags: [threads]\n---\n### Q1: What is a lock?\n\nA way to take turns.\n');
  write('Work/Old/Bolts.md', '### Q1: What is a bolt?\n\nIt holds.\n\n### Q2: And a nut?\n\nIt holds it.\n');
  write('Home/Keys.md', '<details><summary>What is a key?</summary>\n\nIt opens.\n\n</details>\n');
  const host = await openHost(vault, options);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  const { page } = host;
  await page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
  const cards = async (): Promise<number> => (await counted(page)).cards;
  const all = await cards();
  await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
  const row = (text: string) => page.locator('.setting-item', { hasText: text }).first();
  /** Picks the only suggestion for what is typed. */
  const pick = async (typed: string): Promise<void> => {
    await page.locator('.prompt input').fill(typed);
    await page.locator('.prompt .viva-scope', { hasText: typed }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.prompt').waitFor({ state: 'detached' });
  };
  const add = async (name: string, typed: string): Promise<void> => {
    await page.locator(`[aria-label="${name}"], button:has-text("${name}")`).first().click();
    await pick(typed);
  };
  return { ...host, vault, all, cards, row, add };
}

it('leaves places out and takes them in again, and says what each takes away', async () => {
  const { page, vault, all, cards, row, add, screenshot, takeTrouble } = await opened();
  await expect
    .poll(() => row('Leave out what Obsidian excludes').innerText())
    .toContain('Templates: 1 question');
  await row('Leave out what Obsidian excludes').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all + 1);
  await row('Leave out what Obsidian excludes').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all);

  await add('Leave out a folder, tag or note…', 'Work/Old');
  await expect.poll(cards).toBe(all - 2);
  await add('Leave out a folder, tag or note…', '#threads');
  await expect.poll(cards).toBe(all - 3);
  expect(await row('Work/Old').innerText()).toContain('Folder · takes away 2 questions · 1 note');
  expect(await row('#threads').innerText()).toContain('takes away 1 question · 1 note');
  await expect.poll(() => row('Asked:').innerText()).toContain('Left out: 4 questions');

  await vault.bytes.edit(() =>
    page.evaluate("app.vault.rename(app.vault.getAbstractFileByPath('Work/Old'), 'Work/Older')"),
  );
  await expect
    .poll(() => page.evaluate('app.plugins.plugins.viva.viva.settings().leaveOutFolders'))
    .toEqual(['Work/Older']);
  await page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
  expect(await cards()).toBe(all - 3);

  await page.evaluate('app.setting.openTabById("viva"), null');
  await row('Work/Older').getByLabel('Delete').click();
  await row('#threads').getByLabel('Delete').click();
  await expect.poll(cards).toBe(all);

  await add('Read only a folder, tag or note…', 'Work');
  await expect.poll(cards).toBe(3);
  await screenshot('where-to-look');
  expect(await takeTrouble()).toEqual([]);
});

it('reads more ways of writing questions, in the vault or in a folder', async () => {
  const { page, all, cards, row, add, screenshot, takeTrouble } = await opened();
  await row('In the whole vault').click();
  await row('Folded blocks').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all + 1);
  await screenshot('ways-of-writing');
  await row('Folded blocks').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all);
  await page.getByLabel('Back').click();
  await add('Set it for a folder…', 'Home');
  await row('Home').click();
  await row('Folded blocks').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all + 1);
  await page.getByLabel('Back').click();
  expect(await row('Home').innerText()).toContain('1 more');
  await row('Home').getByLabel('Delete').click();
  await expect.poll(cards).toBe(all);
  expect(await takeTrouble()).toEqual([]);
});

it('does the same in an app that is too old to draw the settings', async () => {
  const { all, cards, row, add, takeTrouble } = await opened({ api: '1.8.7' });
  await add('Leave out a folder, tag or note…', 'Work/Old');
  await expect.poll(cards).toBe(all - 2);
  await row('takes away 2 questions').locator('.extra-setting-button').click();
  await expect.poll(cards).toBe(all);
  await row('Folded blocks').locator('.checkbox-container').click();
  await expect.poll(cards).toBe(all + 1);
  expect(await takeTrouble()).toEqual([]);
});

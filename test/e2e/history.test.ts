import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { openHost, type OpenHost } from './harness';
import { command, counted, forgetDevice, grade, question, reveal, reviews, startReview } from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

let vault: VaultCopy;
let host: OpenHost;

const offered = [
  '## 1. What is a heap?',
  'A tree.',
  '## 2. What is a stack?',
  'A pile.',
  '## 3. Why?',
  'So.',
];

beforeAll(async () => {
  vault = copyVault('demo');
  mkdirSync(join(vault.folder, 'Offers'));
  writeFileSync(join(vault.folder, 'Offers', 'Things.md'), offered.join('\n\n'));
  host = await openHost(vault);
});

afterAll(async () => {
  await host.close();
  vault.remove();
});

const dataFile = () => join(vault.plugin, 'data.json');
const save = () => host.page.evaluate('app.plugins.plugins.viva.viva.save()');
const settled = () => host.page.evaluate('app.plugins.plugins.viva.viva.store.settled()');
const events = (page = host.page): Promise<string> =>
  page.evaluate('JSON.stringify(app.plugins.plugins.viva.viva.store.journal.events())');
const notices = () => host.page.locator('.notice').allInnerTexts();

async function gradeOne(page = host.page): Promise<void> {
  await reveal(page);
  await grade(page, '4');
}

/** What came from the other tab is read and on the screen, so that no key meets a question that is about to go. */
async function sawTheOther(tab: Page): Promise<void> {
  await tab.evaluate(
    `app.plugins.plugins.viva.viva.store.lookAgain().then(() => new Promise((done) => setTimeout(done, 100)))`,
  );
}

/** The app ends in the middle of whatever it does, and is opened again once `between` is done. */
async function killed(between: () => void): Promise<void> {
  const { page, url } = host;
  await page.goto('about:blank');
  between();
  await page.goto(url);
  await page.locator('body[data-ready="true"]').waitFor({ state: 'attached' });
}

describe('the history of reviews', () => {
  it('survives a page that is killed while it saves, and a data.json that is cut in half', async () => {
    const { page } = host;
    await startReview(page);
    await gradeOne();
    await gradeOne();
    await save();
    await gradeOne();
    await page.evaluate('void app.plugins.plugins.viva.viva.save()');
    let half = Buffer.alloc(0);
    await killed(() => {
      const whole = readFileSync(dataFile());
      half = whole.subarray(0, whole.length >> 1);
      writeFileSync(dataFile(), half);
    });
    await expect.poll(() => reviews(page)).toBe(3);
    await expect.poll(async () => (await notices()).join()).toContain('could not read its data file');
    const kept = readdirSync(vault.plugin).filter((name) => name.startsWith('data.damaged-'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(vault.plugin, kept[0] ?? ''))).toEqual(half);
    await save();
    expect(JSON.parse(vault.readData() ?? '')).toMatchObject({ format: 1 });
  });

  it('is the same in two tabs that grade in turn', async () => {
    const { page, url } = host;
    const other = await page.context().newPage();
    onTestFinished(() => other.close());
    await other.goto(url);
    await other.locator('body[data-ready="true"]').waitFor({ state: 'attached' });
    for (const tab of [page, other, page, other]) {
      await tab.bringToFront();
      await command(tab, 'Review due questions');
      await sawTheOther(tab);
      await question(tab).waitFor();
      await gradeOne(tab);
      await tab.evaluate('app.plugins.plugins.viva.viva.save()');
    }
    for (const tab of [page, other]) {
      await tab.bringToFront();
      await tab.evaluate('app.plugins.plugins.viva.viva.store.lookAgain()');
      expect(await reviews(tab)).toBe(7);
    }
    expect(await events(other)).toBe(await events());
    await page.bringToFront();
  });

  it('takes what is typed into a setting as one change', async () => {
    const { page } = host;
    await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
    const input = page.locator('.setting-item', { hasText: 'New questions a day' }).locator('input');
    await input.fill('');
    await input.pressSequentially('123', { delay: 30 });
    await page.evaluate('app.setting.close()');
    expect(await page.evaluate('app.plugins.plugins.viva.viva.settings().newPerDay')).toBe(123);
    const values = `app.plugins.plugins.viva.viva.store.journal.events()
      .filter(({ kind, key }) => kind === 'set' && key === 'newPerDay').map(({ value }) => value)`;
    expect(await page.evaluate(values)).toEqual([123]);
    await page.evaluate('app.plugins.plugins.viva.viva.set("newPerDay", 20)');
  });

  it('is kept in no folder where a note is, nor in what its path begins with', async () => {
    const { page } = host;
    await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
    const row = page.locator('.setting-item', { hasText: 'A folder of the vault that keeps' });
    for (const path of ['Offers/Things.md', 'Offers/Things.md/History']) {
      await row.locator('input').fill('');
      await row.locator('input').pressSequentially(path);
      await expect
        .poll(() => row.innerText())
        .toContain('“Offers/Things.md” is a note or another file. Enter a folder.');
    }
    await page.evaluate('app.setting.close()');
    expect(await page.evaluate('app.plugins.plugins.viva.viva.settings().historyFolder')).toBe('');
  });

  it('is exported to a new file and restored from it, and the restoring can be undone', async () => {
    const { page } = host;
    for (const expected of [1, 2]) {
      await command(page, 'Export history', 'prompt');
      await page.locator('.suggestion-item', { hasText: /^\/$/ }).waitFor();
      await vault.bytes.edit(async () => {
        await page.keyboard.press('Enter');
        await page.locator('.prompt').waitFor({ state: 'detached' });
        await expect.poll(() => exported().length).toBe(expected);
      });
    }
    await vault.bytes.edit(() => rmSync(join(vault.folder, exported()[1] ?? '')));
    await forgetAll();
    expect(await reviews(page)).toBe(0);

    await command(page, 'Restore history', 'prompt');
    await page.locator('.suggestion-item', { hasText: 'viva-history' }).click();
    await page.getByText('It adds 7 reviews.').waitFor();
    expect(await reviews(page)).toBe(0);
    await page.getByRole('button', { name: 'Add to my history' }).click();
    await expect.poll(() => reviews(page)).toBe(7);
    await page.locator('.modal').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => reviews(page)).toBe(0);
  });

  it('is kept in a folder of the vault too, and comes back from there', async () => {
    const { page } = host;
    await forgetAll();
    await startReview(page);
    await gradeOne();
    await useFolder();
    await save();
    await expect.poll(() => inFolder().length, { timeout: 10_000 }).toBeGreaterThan(0);
    await forgetAll();
    expect(await reviews(page)).toBe(0);
    await useFolder();
    await expect.poll(() => reviews(page), { timeout: 10_000 }).toBe(1);
    await command(page, 'Devices');
    await expect.poll(() => page.locator('.modal').innerText()).toContain('1 review');
    await page.keyboard.press('Escape');
  });
});

/** The folder with the offers gets another name; the answers go with it. */
async function moveOffers(from: string, to: string): Promise<void> {
  await host.page.evaluate(`app.vault.rename(app.vault.getAbstractFileByPath('${from}'), '${to}')`);
  const gates = (): Promise<unknown> =>
    host.page.evaluate(
      'app.plugins.plugins.viva.viva.store.journal.choices().filter(({ about, value }) => about.startsWith("gate ") && value !== null).map(({ about }) => about)',
    );
  await expect.poll(gates).toEqual([`gate ${to}/Things.md`]);
  await host.page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
}

describe('headings that look like questions', () => {
  it('become questions when the person says so, and stop when asked again', async () => {
    const { page } = host;
    const { cards } = await counted(page);
    await command(page, 'Show problems found in notes');
    const offer = page.locator('.viva-offer', { hasText: 'Offers/Things.md' });
    expect(await offer.innerText()).toContain('3 headings, for example “What is a heap?”');
    await offer.getByRole('button', { name: 'Treat as questions' }).click();
    await expect.poll(async () => (await counted(page)).cards).toBe(cards + 3);
    await moveOffers('Offers', 'Offered');
    await expect.poll(async () => (await counted(page)).cards).toBe(cards + 3);
    await moveOffers('Offered', 'Offers');
    await page.getByText('1 answer given').click();
    await page.getByRole('button', { name: 'Ask again' }).click();
    await expect.poll(async () => (await counted(page)).cards).toBe(cards);
    await offer.getByRole('button', { name: 'No', exact: true }).click();
    await offer.getByRole('button', { name: 'No', exact: true }).waitFor({ state: 'detached' });
    expect((await counted(page)).cards).toBe(cards);
    await page.keyboard.press('Escape');
  });
});

describe('where there is no IndexedDB', () => {
  it('every grade is saved to data.json at once, and the person is told', async () => {
    const { page } = host;
    await page.addInitScript('Object.defineProperty(window, "indexedDB", { value: undefined })');
    // What is not saved yet would be saved as the page goes, maybe after the file is deleted.
    await save();
    await killed(() => rmSync(dataFile(), { force: true }));
    await useFolder('');
    await startReview(page);
    await gradeOne();
    await expect.poll(async () => (await notices()).join()).toContain('keeps no second copy');
    await settled();
    const before = vault.readData();
    await gradeOne();
    await expect.poll(() => vault.readData(), { timeout: 2_000 }).not.toBe(before);
    await settled();
    const count = await reviews(page);
    await killed(() => undefined);
    await expect.poll(() => reviews(page)).toBe(count);
    expect(await host.takeTrouble()).toEqual([]);
  });
});

const exported = () => readdirSync(vault.folder).filter((name) => /^viva-history-[\d-]+\.json$/.test(name));
const inFolder = () =>
  readdirSync(vault.folder, { recursive: true }).filter((name) => String(name).endsWith('.viva'));

function useFolder(folder = 'History'): Promise<void> {
  vault.bytes.give('History');
  return host.page.evaluate(`app.plugins.plugins.viva.viva.set('historyFolder', '${folder}')`);
}

/** As on a new device to which nothing was synced. */
async function forgetAll(): Promise<void> {
  await forgetDevice(host.page);
  await killed(() => {
    for (const name of readdirSync(vault.plugin))
      if (/^data.*\.json$/.test(name)) rmSync(join(vault.plugin, name));
  });
}

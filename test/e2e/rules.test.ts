import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { grade, question, reveal, startReview } from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

const viva = 'app.plugins.plugins.viva.viva';
const due = `JSON.stringify(${viva}.library.cards().filter(({ memory }) => memory).map(({ due }) => due))`;
const dueToday = `${viva}.library.cards().filter(({ due }) => due && due.day <= ${viva}.now().day).length`;

async function openSettings(page: Page): Promise<void> {
  await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
  await row(page, 'New questions a day').waitFor();
}

async function closeSettings(page: Page): Promise<void> {
  await page.evaluate('app.setting.close(), null');
  await page.locator('.mod-settings').waitFor({ state: 'detached' });
}

/** The row of that name in the settings or in the dialog that lies over them. */
function row(page: Page, name: string): Locator {
  return page
    .locator('.setting-item')
    .filter({ has: page.locator('.setting-item-name', { hasText: new RegExp(`^${name}`) }) });
}

/** Opens what a row leads to, in a new app or an old one. */
async function open(item: Locator): Promise<void> {
  const button = item.locator('.clickable-icon');
  await ((await button.count()) > 0 ? button : item).click();
}

/** What comes due today, this week and this month: before and after. */
function load(page: Page): Promise<string[]> {
  return page.locator('.viva-load td').allInnerTexts();
}

async function slideTo(page: Page, value: string): Promise<void> {
  await page.locator('.modal input[type="range"]').fill(value);
}

describe.each<[string, HostOptions]>([
  ['desktop', {}],
  ['phone', { phone: true, theme: 'dark' }],
  ['an older app', { api: '1.8.7' }],
])('due dates follow from the settings: %s', (name, options) => {
  let vault: VaultCopy;
  let host: OpenHost;
  let page: Page;

  beforeAll(async () => {
    vault = copyVault();
    host = await openHost(vault, options);
    page = host.page;
    const noon = Date.parse('2026-03-02T11:00:00Z');
    await page.clock.setFixedTime(noon);
    await startReview(page);
    for (let answers = 0; answers < 8; answers++) {
      await question(page).waitFor();
      await reveal(page);
      await grade(page, '4');
    }
    await page.clock.setFixedTime(noon + 5 * 86_400_000);
  });

  afterAll(async () => {
    await host.close();
    vault.remove();
  });

  it('shows what another retention does, and leaves every date until the next review', async () => {
    const before: string = await page.evaluate(due);
    expect(await page.evaluate(dueToday)).toBe(0);
    await openSettings(page);
    await open(row(page, 'Desired retention'));
    const change = page.locator('.modal').getByRole('button', { name: 'Change', exact: true });
    expect(await change.isDisabled()).toBe(true);
    await slideTo(page, '0.97');
    await expect.poll(() => load(page)).toHaveLength(6);
    const [today, todayAfter, week, weekAfter] = await load(page);
    expect([today, week]).toEqual([todayAfter, weekAfter]);
    await change.click();
    await page.locator('.notice', { hasText: 'Changed.' }).waitFor();
    await row(page, 'Desired retention').getByText('Now 97 %').waitFor();
    expect(await page.evaluate(`${viva}.settings().retention`)).toBe(0.97);
    expect(await page.evaluate(due)).toBe(before);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.evaluate(`${viva}.settings().retention`)).toBe(0.9);
    await closeSettings(page);
  });

  it('changes at once, spread over days, and undoes it in one step later', async () => {
    const before: string = await page.evaluate(due);
    await openSettings(page);
    await open(row(page, 'Desired retention'));
    await slideTo(page, '0.97');
    await row(page, 'Takes effect').locator('select').selectOption('once');
    await expect.poll(async () => (await load(page)).slice(0, 2)).toEqual(['0', '8']);
    await page.getByLabel('Spread over days').fill('4');
    await page.getByLabel('Spread over days').blur();
    await expect.poll(async () => (await load(page)).slice(0, 4)).toEqual(['0', '2', '8', '8']);
    await host.screenshot(`rules-${name}-preview`);
    await page.locator('.modal').getByRole('button', { name: 'Change', exact: true }).click();
    await expect.poll(() => page.evaluate(dueToday)).toBe(2);
    await open(row(page, 'Undo the last change of due dates'));
    await expect.poll(() => page.evaluate(due)).toBe(before);
    await closeSettings(page);
  });

  it('gives a folder limits and a retention of its own, and takes them again', async () => {
    await openSettings(page);
    const add = page.getByRole('button', { name: 'Add a place…' });
    await add.click();
    await page.locator('.viva-scope', { hasText: 'Folder' }).first().click();
    await page.getByLabel('New questions a day').fill('-3');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.modal .viva-setting-advice', { hasText: 'Enter a whole number from 0' }).waitFor();
    await page.getByLabel('New questions a day').fill('3');
    await page.getByLabel('Desired retention, %').fill('97');
    await page.getByLabel('Desired retention, %').blur();
    await page.locator('.viva-load').getByText('Within 7 days').waitFor();
    await host.screenshot(`rules-${name}-place`);
    await page.getByRole('button', { name: 'Save' }).click();
    const place = page.locator('.setting-item', { hasText: 'Desired retention: 97 %' });
    await place.waitFor();
    await place.scrollIntoViewIfNeeded();
    await host.screenshot(`rules-${name}-places`);
    const own = `['newPerDay', 'retention'].map((key) => [...${viva}.arrangements()[key].own.values()])`;
    expect(await page.evaluate(own)).toEqual([[3], [0.97]]);
    await open(place);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await place.waitFor({ state: 'detached' });
    expect(await page.evaluate(own)).toEqual([[], []]);
    await closeSettings(page);
  });

  it('lists dates and the pause, and leads to them', async () => {
    await openSettings(page);
    await page.getByRole('button', { name: 'Add a date…' }).click();
    await page.locator('.viva-scope', { hasText: 'The whole vault' }).first().click();
    await page.getByRole('button', { name: 'Set the date' }).click();
    const date = row(page, 'The whole vault: 21 March').or(row(page, 'The whole vault: March 21'));
    await date.waitFor();
    await open(date);
    await page.getByRole('button', { name: 'Remove the date' }).click();
    await date.waitFor({ state: 'detached' });
    expect(await page.evaluate(`${viva}.plans().length`)).toBe(0);
    await open(row(page, 'Pause'));
    await page.locator('.modal button.mod-cta', { hasText: 'Pause' }).click();
    await row(page, 'Pause').getByText('Paused until').waitFor();
    await open(row(page, 'Pause'));
    await page.locator('.modal').getByRole('button', { name: 'End the pause' }).click();
    await row(page, 'Pause').getByText('For a holiday').waitFor();
    await closeSettings(page);
    expect(await host.takeTrouble()).toEqual([]);
  });
});

it('changes the rules in Russian', async () => {
  const vault = copyVault();
  const host = await openHost(vault, { lang: 'ru' });
  const { page } = host;
  await page.waitForFunction(`${viva}.library.index.whole`);
  await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
  await page.locator('.setting-item', { hasText: 'Желаемое запоминание' }).first().click();
  await slideTo(page, '0.95');
  await page.locator('.viva-load').getByText('За 7 дней').waitFor();
  await host.screenshot('rules-desktop-russian');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Добавить дату…' }).scrollIntoViewIfNeeded();
  await host.screenshot('rules-desktop-russian-places');
  expect(await host.takeTrouble()).toEqual([]);
  await host.close();
  vault.remove();
});

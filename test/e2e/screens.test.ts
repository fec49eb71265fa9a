import { expect, describe, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { command, goTo, grade, question, reveal, startReview } from './review';
import { copyVault } from './vaultCopy';

/**
 * What sticks out of the window, or is wider than what holds it without scrolling there. The words of a formula for
 * screen readers are clipped to a point.
 */
function stickingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.viva-review, .viva-review *, .viva-quiz, .viva-quiz *')]
      .filter((el) => {
        const box = el.getBoundingClientRect();
        if (box.width === 0 || el.closest('pre, table, .viva-breadcrumb > *, .katex-mathml')) return false;
        return box.right > window.innerWidth + 1 || box.left < -1;
      })
      .map((el) => el.className || el.tagName)`,
  );
}

async function opened(options: HostOptions): Promise<OpenHost> {
  const vault = copyVault();
  const host = await openHost(vault, options);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  return host;
}

describe.each<[string, HostOptions]>([
  ['desktop-light', {}],
  ['desktop-dark', { theme: 'dark' }],
  ['phone-light', { phone: true }],
  ['phone-dark', { phone: true, theme: 'dark' }],
])('what a person sees: %s', (name, options) => {
  it('fits the window from the first start to the end of a sitting', async () => {
    const host = await opened(options);
    const { page } = host;
    const look = async (screen: string): Promise<void> => {
      await host.screenshot(`${name}-${screen}`);
      expect(await stickingOut(page)).toEqual([]);
    };
    await command(page, 'Review due questions');
    await page.locator('.viva-start').waitFor();
    await look('1-start');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await question(page).waitFor();
    await look('2-question');
    const shared = (await page.locator('.viva-breadcrumb').innerText()).includes('оркестрации');
    if (shared) await goTo(page, 'Q2');
    await reveal(page);
    await look('3-table');
    if (shared) {
      await grade(page, '4');
      await goTo(page, 'Q7');
      await reveal(page);
      await page.locator('.viva-answer pre').scrollIntoViewIfNeeded();
      await look('4-code');
    }
    await command(page, 'Quiz me…', 'prompt');
    await page.locator('.viva-scope').first().waitFor();
    await look('5-scopes');
    await page.keyboard.press('Enter');
    await page.locator('.viva-quiz .viva-question').waitFor();
    await page.keyboard.press('Space');
    await page.locator('.viva-quiz .viva-grade').first().waitFor();
    await look('6-quiz');
    await page.keyboard.press('Escape');
    await page.locator('.viva-quiz').waitFor({ state: 'detached' });
    for (let most = 60; most > 0 && (await question(page).count()) > 0; most--) {
      if ((await page.locator('.viva-review .viva-grade').count()) === 0) await reveal(page);
      await grade(page, most % 7 === 0 ? '1' : '4');
    }
    await page.locator('.viva-end').waitFor();
    await look('7-end');
    await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
    await page.locator('.setting-item').first().waitFor();
    await look('8-settings');
    await page.locator('.setting-item', { hasText: 'Advanced' }).click();
    await page.locator('.setting-item', { hasText: 'Order of reviews' }).waitFor();
    await look('9-advanced');
    expect(await host.takeTrouble()).toEqual([]);
  });
});

it('speaks Russian throughout where the app does', async () => {
  const host = await opened({ lang: 'ru' });
  const { page } = host;
  await command(page, 'Повторить вопросы');
  await page.getByRole('button', { name: 'Начать', exact: true }).click();
  await question(page).waitFor();
  await reveal(page);
  await host.screenshot('desktop-light-russian');
  expect(await page.locator('.viva-footer').innerText()).toContain('Снова');
  expect(await host.takeTrouble()).toEqual([]);
});

it('draws its settings itself in an app that is too old to', async () => {
  const host = await opened({ api: '1.8.7' });
  const { page } = host;
  await startReview(page);
  await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
  const row = page.locator('.setting-item', { hasText: 'New questions a day' });
  await row.locator('input').fill('3');
  await row.locator('input').blur();
  const stored = () => page.evaluate('app.plugins.plugins.viva.viva.settings().newPerDay');
  await expect.poll(stored).toBe(3);
  await row.locator('input').fill('-5');
  await row.locator('input').blur();
  expect(await row.locator('.viva-setting-advice').innerText()).toBe('Enter a whole number from 0 to 9,999.');
  expect(await stored()).toBe(3);
  await host.screenshot('settings-1.8.7');
  const names = page.locator('.setting-item:visible .setting-item-name');
  await page.getByPlaceholder('Find a setting…').fill('leech');
  expect(await names.allInnerTexts()).toEqual(['', 'A question is a leech after', 'What happens to a leech']);
  await page.getByPlaceholder('Find a setting…').fill('');
  expect(await names.count()).toBeGreaterThan(20);
  expect(await host.takeTrouble()).toEqual([]);
});

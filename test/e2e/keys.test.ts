import { expect, it, onTestFinished } from 'vitest';
import { openHost } from './harness';
import { asked, command, grade, question, reveal, reviews, shownNote, startReview } from './review';
import { copyVault } from './vaultCopy';

async function started() {
  const vault = copyVault();
  const host = await openHost(vault);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  await startReview(host.page);
  return { ...host, vault };
}

it('switches the language of question and answer by one key, in a Russian layout too', async () => {
  const { page, vault, takeTrouble } = await started();
  if (vault.source !== 'shared') return;
  await reveal(page);
  const both = await page.locator('.viva-answer').innerText();
  expect(both).toContain('Workflow orchestration is');
  expect(both).toContain('Оркестрация рабочих процессов');
  const press = (key: string) =>
    page.evaluate(
      `window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', key: '${key}', bubbles: true, cancelable: true }))`,
    );
  await press('l');
  await expect.poll(() => page.locator('.viva-answer').innerText()).not.toContain('Оркестрация');
  expect(await asked(page)).toBe('What is workflow orchestration?');
  await press('д');
  await expect
    .poll(() => page.locator('.viva-answer').innerText())
    .toContain('Оркестрация рабочих процессов');
  expect(await page.locator('.viva-answer').innerText()).not.toContain('Workflow orchestration is');
  expect(await page.locator('.viva-answer').innerText()).toContain('Ключевые аспекты');
  expect(await asked(page)).toBe('Что такое оркестрация рабочих процессов?');
  expect(await takeTrouble()).toEqual([]);
});

it('buries, suspends and undoes both by their keys', async () => {
  const { page } = await started();
  const first = await asked(page);
  expect(await page.evaluate('document.activeElement.className')).toContain('viva-question');
  await page.keyboard.press('b');
  await expect.poll(() => asked(page)).not.toBe(first);
  const second = await asked(page);
  await page.keyboard.press('s');
  await expect.poll(() => asked(page)).not.toBe(second);
  await page.keyboard.press('u');
  await expect.poll(() => asked(page)).toBe(second);
  await page.keyboard.press('u');
  await expect.poll(() => asked(page)).toBe(first);
  expect(await reviews(page)).toBe(0);
});

it('opens the note at the line of the question', async () => {
  const { page } = await started();
  const path = await page.evaluate('app.plugins.plugins.viva.viva.library.cards()[0].found.path');
  await page.keyboard.press('o');
  await expect.poll(() => shownNote(page)).toBe(path);
});

it('leaves keys to a text field', async () => {
  const { page } = await started();
  const first = await asked(page);
  await page.evaluate(`document.querySelector('.viva-review').append(document.createElement('textarea'))`);
  await page.locator('.viva-review textarea').click();
  await page.keyboard.type('1 2 b s u');
  expect(await page.locator('.viva-review textarea').inputValue()).toBe('1 2 b s u');
  expect(await asked(page)).toBe(first);
  expect(await page.locator('.viva-answer').count()).toBe(0);
});

it('replays the same journal when another scheduler is chosen', async () => {
  const { page } = await started();
  await reveal(page);
  await grade(page, '4');
  await command(page, 'Review due questions');
  await question(page).waitFor();
  const memory = () =>
    page.evaluate<{ reviews: number; stability: number }>(
      `(() => {
        const { library } = app.plugins.plugins.viva.viva;
        const card = library.cards().find(({ memory }) => memory !== null);
        return { reviews: card.record.reviews.length, stability: card.memory.stability };
      })()`,
    );
  const newer = await memory();
  await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
  await page.locator('.setting-item', { hasText: 'Advanced' }).click();
  await page.locator('.setting-item', { hasText: 'Scheduler' }).click();
  const dialog = page.locator('.modal', { hasText: 'Takes effect' });
  const choose = (name: string) => dialog.locator('.setting-item', { hasText: name }).locator('select');
  await choose('Scheduler').selectOption('fsrs-4');
  await choose('Takes effect').selectOption('once');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  // First stability after easy: w[3] of the published weights of each.
  await expect.poll(async () => (await memory()).stability).toBeCloseTo(5.8, 3);
  // The page is still the one on which it was changed.
  await page.locator('.setting-item', { hasText: 'Scheduler' }).getByText('Now FSRS v4.').waitFor();
  expect(newer.stability).toBeCloseTo(8.2956, 3);
  const older = await memory();
  expect(older.reviews).toBe(1);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await memory()).stability).toBe(newer.stability);
});

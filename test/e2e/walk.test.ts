import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, type OpenHost } from './harness';
import {
  asked,
  command,
  counted,
  forgetDevice,
  goTo,
  grade,
  nameOfLargeCategory,
  question,
  reveal,
  reviews,
  schedule,
  shadow,
  shownNote,
} from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

let vault: VaultCopy;
let host: OpenHost;

beforeAll(async () => {
  vault = copyVault();
  host = await openHost(vault);
});

afterAll(async () => {
  await host.close();
  vault.remove();
});

const here = () => vault.source === 'shared';
const onlyThere = 'The shared vault is not here.';

describe('from a note to a grade and back', () => {
  it('finds the questions, and asks nothing before the person starts', async () => {
    const { page } = host;
    await command(page, 'Review due questions');
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    const { cards, categories } = await counted(page);
    if (here()) expect({ cards, categories }).toEqual({ cards: 25, categories: 7 });
    else expect(cards).toBeGreaterThanOrEqual(20);
    expect(await page.locator('.viva-start').innerText()).toContain(`${cards} questions found`);
    expect(vault.readData()).toBeNull();
  });

  it('asks the first question, reveals it, takes a grade, undoes it and takes another', async () => {
    const { page } = host;
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await question(page).waitFor();
    const first = await asked(page);
    if (here()) expect(first).toContain('What is workflow orchestration?');

    await reveal(page);
    expect(await page.locator('.viva-answer').innerText()).not.toBe('');
    await grade(page, '3');
    expect(await asked(page)).not.toBe(first);
    expect(await reviews(page)).toBe(1);

    await page.keyboard.press('u');
    await expect.poll(() => asked(page)).toBe(first);
    expect(await reviews(page)).toBe(0);

    await reveal(page);
    await grade(page, '1');
    expect(await reviews(page)).toBe(1);
  });

  it('shows a table, code, a box drawing and bold labels as the app does', async ({ skip }) => {
    if (!here()) skip(onlyThere);
    const { page } = host;
    await goTo(page, 'Q2');
    await reveal(page);
    expect(await page.locator('.viva-answer table tr').count()).toBe(6);
    expect(await page.locator('.viva-answer strong').first().innerText()).toContain('When to use');
    await grade(page, '4');
    await goTo(page, 'Q6');
    await reveal(page);
    expect(await page.locator('.viva-answer pre code.language-python').count()).toBe(1);
    expect(await page.locator('.viva-answer pre .token').count()).toBeGreaterThan(0);
  });

  it('leads to a related note by one click, and back to the question', async ({ skip }) => {
    if (!here()) skip(onlyThere);
    const { page } = host;
    const question6 = await asked(page);
    const link = page.locator('.viva-related a', { hasText: 'Temporal' }).first();
    await expect
      .poll(() => page.locator('.viva-related-item').first().innerText())
      .toContain('A durable-execution engine.');
    await link.click();
    await expect.poll(() => shownNote(page)).toBe('Tools/Temporal.md');
    await command(page, 'Review due questions');
    await expect.poll(() => asked(page)).toBe(question6);
    await page.locator('.viva-answer a.internal-link').first().click();
    await expect.poll(() => shownNote(page)).toBe('Tools/Temporal.md');
    await command(page, 'Review due questions');
  });

  it('says of a note that is linked and not there yet that it does not exist', async ({ skip }) => {
    if (!here()) skip(onlyThere);
    const { page } = host;
    await goTo(page, 'Q14');
    await reveal(page);
    expect(await page.locator('.viva-answer pre').first().innerText()).toContain('┌──────────┐');
    await grade(page, '4');
    await goTo(page, 'Q18');
    await reveal(page);
    const item = page.locator('.viva-related-item', { hasText: 'Polyvision' }).first();
    expect(await item.innerText()).toContain('This note does not exist yet.');
    expect(await page.locator('.viva-question a.is-unresolved', { hasText: 'Polyvision' }).count()).toBe(2);
  });

  it('quizzes from the palette over a category and leaves the schedule as it was', async () => {
    const { page } = host;
    const kept = await schedule(page);
    await command(page, 'Quiz me…', 'prompt');
    await page.locator('.viva-scope').first().waitFor();
    const wanted = here() ? 'Category 3: Airflow' : await nameOfLargeCategory(page);
    await page.locator('.prompt input').fill(wanted);
    await page.locator('.viva-scope', { hasText: wanted }).first().waitFor();
    await page.keyboard.press('Enter');
    const head = page.locator('.viva-quiz-head');
    const total = Number(/of (\d+)/.exec(await head.innerText())?.[1]);
    if (here()) expect(total).toBe(4);
    expect(total).toBeGreaterThan(1);

    for (let n = 1; n <= total; n++) {
      expect(await head.innerText()).toContain(`${n} of ${total}`);
      await page.keyboard.press('Space');
      await page.locator('.viva-quiz .viva-grade').first().waitFor();
      await page.keyboard.press(n === 2 ? '1' : '3');
      await page.locator('.viva-quiz .viva-grade').first().waitFor({ state: 'detached' });
    }
    expect(await page.locator('.viva-quiz-result').innerText()).toBe(`${total - 1} of ${total} known`);
    await page.keyboard.press('Escape');
    await page.locator('.viva-quiz').waitFor({ state: 'detached' });
    expect(await schedule(page)).toBe(kept);
  });

  it('keeps the grades over a reload, in data.json and in IndexedDB', async () => {
    const { page } = host;
    const count = await reviews(page);
    const kept = await schedule(page);
    expect(count).toBeGreaterThan(0);
    await page.evaluate('app.plugins.plugins.viva.viva.save()');
    const data: unknown = JSON.parse(vault.readData() ?? 'null');
    expect(data).toMatchObject({ format: 1 });
    expect(Object.keys(data as object).some((key) => key.startsWith('log.'))).toBe(true);
    expect((await shadow(page)).length).toBeGreaterThan(0);
    await host.reload();
    await expect.poll(() => reviews(page)).toBe(count);
    await expect.poll(() => schedule(page)).toBe(kept);
  });

  it('keeps them when data.json is deleted', async () => {
    const { page } = host;
    const count = await reviews(page);
    const kept = await schedule(page);
    const file = join(vault.plugin, 'data.json');
    rmSync(file);
    await host.reload();
    await expect.poll(() => reviews(page)).toBe(count);
    await expect.poll(() => schedule(page)).toBe(kept);

    await command(page, 'Review due questions');
    await question(page).waitFor();
    await reveal(page);
    await grade(page, '4');
    await page.evaluate('app.plugins.plugins.viva.viva.save()');
    expect(existsSync(file)).toBe(true);
    await forgetDevice(page);
    await host.reload();
    await expect.poll(() => reviews(page)).toBe(count + 1);
  });

  it('gave no trouble', async () => {
    expect(await host.takeTrouble()).toEqual([]);
  });
});

import { describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { asked, command, grade, question, reveal, reviews, startReview } from './review';
import { copyVault } from './vaultCopy';

async function opened(options: HostOptions): Promise<OpenHost> {
  const vault = copyVault();
  const host = await openHost(vault, options);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  return host;
}

/** Closes the app, lets days go by and opens it and the review again. */
async function daysLater(host: OpenHost, at: number, review: string): Promise<void> {
  const { page } = host;
  await page.evaluate('app.plugins.plugins.viva.viva.save()');
  await page.clock.setFixedTime(at);
  await host.reload();
  await page.waitForFunction('app.plugins.plugins.viva.viva.library.index.whole');
  await command(page, review);
  await page.locator('.viva-review .viva-page').waitFor();
}

function isoIn(days: number, from: number): string {
  return new Date(from + days * 86_400_000).toISOString().slice(0, 10);
}

function left(page: Page): Promise<number> {
  return page.evaluate('app.plugins.plugins.viva.viva.plans()[0]?.planned.today.size ?? -1');
}

const noon = Date.parse('2026-03-02T11:00:00Z');
const day = 86_400_000;

describe.each<[string, HostOptions]>([
  ['desktop', {}],
  ['phone', { phone: true, theme: 'dark' }],
])('plans: %s', (name, options) => {
  it('sets a date, keeps to it day by day, pauses, and spreads what is overdue', async () => {
    const host = await opened(options);
    const { page } = host;
    await page.clock.setFixedTime(noon);
    await startReview(page);

    // The limit of new ones is 20 a day; a date of three days asks for more than that, or less, as its plan says.
    await command(page, 'Be ready by a date…', 'prompt');
    await page.locator('.viva-scope', { hasText: 'The whole vault' }).first().click();
    const meaning = page.locator('.viva-meaning');
    await meaning.getByText('a day until then').waitFor();
    await page.getByLabel('Date').fill(isoIn(-1, noon));
    await page.getByLabel('Date').blur();
    expect(await meaning.innerText()).toContain('Choose a date after today');
    await page.getByLabel('Date').fill(isoIn(3, noon));
    await page.getByLabel('Most a day').fill('6');
    await page.getByLabel('Most a day').blur();
    await meaning.getByText('cannot be reached in time').waitFor();
    expect(await meaning.innerText()).toMatch(
      /What would help: \d+ a day; a date \d+ days later; leaving \d+ out/,
    );
    await host.screenshot(`plans-${name}-ready`);
    await page.getByLabel('Most a day').fill('');
    await page.getByLabel('Most a day').blur();
    await page.getByRole('button', { name: 'Set the date' }).click();
    const today = page.locator('.viva-today');
    await today.getByText('in 3 days').waitFor();
    await host.screenshot(`plans-${name}-today`);
    await page.getByRole('button', { name: 'Start the review' }).click();
    await question(page).waitFor();
    const wanted = await left(page);
    expect(wanted).toBeGreaterThan(0);
    for (let most = 60; most > 0 && (await question(page).count()) > 0; most--) {
      await reveal(page);
      await grade(page, '4');
    }
    expect(await reviews(page)).toBe(wanted);
    await page.locator('.viva-end', { hasText: /The next questions come (on|tomorrow)/ }).waitFor();

    // It goes without a trace.
    await command(page, 'Be ready by a date…', 'prompt');
    await page.locator('.viva-scope', { hasText: 'The whole vault' }).first().click();
    await page.getByRole('button', { name: 'Remove the date' }).click();
    expect(await left(page)).toBe(-1);

    // A break: all that was answered is overdue.
    await daysLater(host, noon + 200 * day, 'Review due questions');
    const overdue: number = await page.evaluate(
      `(() => {
        const { viva } = app.plugins.plugins.viva;
        const today = viva.now().day;
        return viva.library.cards().filter(({ due }) => due?.by === 'day' && due.day < today).length;
      })()`,
    );
    expect(overdue).toBe(wanted);
    // What is drawn anew takes no focus from elsewhere.
    await page.evaluate(`document.body.append(createEl('input', { attr: { id: 'elsewhere' } }))`);
    await page.locator('#elsewhere').focus();
    await page.evaluate('app.plugins.plugins.viva.viva.set("reviewsPerDay", 3), null');
    await today.getByText(`${overdue} questions are overdue.`).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('elsewhere');
    await page.evaluate(`document.querySelector('#elsewhere').remove()`);
    await host.screenshot(`plans-${name}-backlog`);
    const dueToday = (): Promise<number> =>
      page.evaluate(
        `(() => {
          const { viva } = app.plugins.plugins.viva;
          const today = viva.now().day;
          return viva.library.cards().filter(({ due, record }) => due && (record.buriedUntil ?? 0) <= today).length;
        })()`,
      );
    const days = Number(await page.getByLabel('Days').inputValue());
    expect(days).toBe(Math.ceil(overdue / 3));
    await page.getByRole('button', { name: 'Spread' }).click();
    await page.locator('.notice', { hasText: 'put off' }).waitFor();
    expect(await dueToday()).toBeLessThanOrEqual(3);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    expect(await dueToday()).toBe(overdue);

    // A pause shifts nothing.
    const due = 'JSON.stringify(app.plugins.plugins.viva.viva.library.cards().map(({ due }) => due))';
    const before: string = await page.evaluate(due);
    await command(page, 'Pause for a holiday…');
    await page.getByLabel('Until').fill(isoIn(210, noon));
    await page.locator('.modal').getByRole('button', { name: 'Pause', exact: true }).click();
    await today.getByText('You are away until').waitFor();
    if (!options.phone) await page.locator('.status-bar', { hasText: 'Paused until' }).waitFor();
    await host.screenshot(`plans-${name}-pause`);
    expect(await page.evaluate(due)).toBe(before);
    await page.getByRole('button', { name: 'End the pause' }).click();
    await today.getByText(`${overdue} questions are overdue.`).waitFor();
    await page.getByRole('button', { name: 'Start the review' }).click();
    expect(await asked(page)).not.toBe('');
    expect(await host.takeTrouble()).toEqual([]);
  });
});

it('plans in Russian', async () => {
  const host = await opened({ lang: 'ru' });
  const { page } = host;
  await page.waitForFunction('app.plugins.plugins.viva.viva.library.index.whole');
  await command(page, 'Подготовиться к дате…', 'prompt');
  await page.locator('.viva-scope', { hasText: 'Всё хранилище' }).first().click();
  await page.locator('.viva-meaning', { hasText: 'в день' }).waitFor();
  await host.screenshot('plans-desktop-russian');
  expect(await host.takeTrouble()).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { command, schedule, shownNote } from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

let vault: VaultCopy;
let host: OpenHost;

beforeAll(async () => {
  vault = copyVault('demo');
  host = await openHost(vault);
});

afterAll(async () => {
  await host.close();
  vault.remove();
});

const head = () => host.page.locator('.viva-quiz-head');
const field = (name: string, page = host.page) =>
  page
    .locator('.setting-item', {
      has: page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }),
    })
    .locator('input')
    .first();

async function setUp(scope: string, count: string, seed: string): Promise<void> {
  const { page } = host;
  await command(page, 'Mock interview…');
  await field('Scope').fill(scope);
  await field('Questions').fill(count);
  await field('Seed').fill(seed);
}

async function begin(): Promise<void> {
  await host.page.getByRole('button', { name: 'Begin' }).click();
  await head().waitFor();
}

/** Reveals, ticks the first key point off where there is one, and grades. */
async function answer(key: string): Promise<void> {
  const { page } = host;
  await page.locator('.viva-footer .mod-cta').click();
  await page.locator('.viva-grade').first().waitFor();
  const point = page.locator('.viva-said input').first();
  if ((await point.count()) > 0) await point.check();
  await page.keyboard.press(key);
  await page.locator('.viva-grade').first().waitFor({ state: 'detached' });
}

/** The questions of a whole interview that is answered with *good*; it is left at its report. */
async function asked(scope: string, seed: string): Promise<readonly string[]> {
  await setUp(scope, '4', seed);
  await begin();
  const questions: string[] = [];
  for (let n = 0; n < 4; n++) {
    questions.push(await host.page.locator('.viva-question').innerText());
    await answer('3');
  }
  await host.page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await host.page.locator('.viva-interview').waitFor({ state: 'detached' });
  return questions;
}

describe('a mock interview', () => {
  it('says what is wrong with its setup, and begins when nothing is', async () => {
    const { page } = host;
    await setUp('topc:x', '5', 'one');
    await host.screenshot('interview-setup');
    const alert = page.locator('.viva-interview [role="alert"]');
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await alert.innerText()).toMatch(/^At character 1: /);
    await field('Scope').fill('"no such words anywhere"');
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await alert.innerText()).toBe('There is no question in this scope. Choose another one.');
    await field('Scope').fill('folder:Questions topic:Nope');
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await alert.innerText()).toContain('no questions in “topic:Nope”');
    await field('Scope').fill('folder:Questions');
    await field('Questions').fill('0');
    await page.getByRole('button', { name: 'Begin' }).click();
    expect(await alert.innerText()).toContain('200');
    await page.keyboard.press('Escape');
  });

  it('asks, is paused, closed and gone on with, and its report is saved as a note whose links lead somewhere', async () => {
    const { page } = host;
    const kept = await schedule(page);
    await setUp('note:"Вопросы о фотосинтезе"', '5', 'one');
    await begin();
    expect(await head().innerText()).toContain('1 of 5');
    expect(await page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0);
    await page.locator('.viva-written').fill('1234 it makes sugar');
    await host.screenshot('interview-question');
    await page.locator('.viva-footer .mod-cta').click();
    await page.locator('.viva-said input').first().check();
    await page.locator('.viva-remark').fill('too slow');
    await host.screenshot('interview-answer');
    await page.locator('.viva-grade-again').click();
    await head().getByText('2 of 5').waitFor();

    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused.').waitFor();
    expect(await page.locator('.viva-question').count()).toBe(0);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('.viva-question').waitFor();
    const second = await page.locator('.viva-question').innerText();
    await page.keyboard.press('Escape');
    await page.locator('.viva-interview').waitFor({ state: 'detached' });
    await host.reload();
    await command(page, 'Resume the mock interview');
    await head().getByText('2 of 5').waitFor();
    expect(await page.locator('.viva-question').innerText()).toBe(second);
    for (const key of ['1', '3', '4', '2']) await answer(key);

    const report = page.locator('.viva-report');
    expect(await report.innerText()).toMatch(/^3 of 5 known in \d+:\d\d/);
    expect(await report.innerText()).toContain('1 pause');
    expect(await report.innerText()).toContain('too slow');
    await host.screenshot('interview-report');
    await vault.bytes.edit(async () => {
      await page.getByRole('button', { name: 'Save as note' }).click();
      await page.locator('.prompt input').fill('Questions');
      await page.locator('.suggestion-item', { hasText: 'Questions' }).first().click();
      await page.locator('.notice', { hasText: 'The report is in Questions/Mock interview' }).waitFor();
      await page.getByRole('button', { name: 'Save as note' }).click();
      await page.locator('.suggestion-item', { hasText: 'Questions' }).first().click();
      await page.locator('.notice', { hasText: /Mock interview .* 2\.md/ }).waitFor();
    });
    const notes = readdirSync(join(vault.folder, 'Questions')).filter((name) => name.startsWith('Mock'));
    expect(notes).toHaveLength(2);
    const text = readFileSync(join(vault.folder, 'Questions', notes[0]!), 'utf8');
    expect(text).toMatch(/^---\ndate: .*\nscope: "note:/);
    const targets = [...text.matchAll(/\[\[([^\]|]+)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(0);
    const dead: readonly string[] = await page.evaluate(
      `${JSON.stringify(targets)}.filter((target) => app.metadataCache.getFirstLinkpathDest(target, '') === null)`,
    );
    // Notes that a question links to and that are not written yet.
    const unwritten: readonly string[] = await page.evaluate(
      `app.plugins.plugins.viva.viva.library.topics.all().filter(({ path }) => path === null).map(({ key }) => key)`,
    );
    expect(dead.filter((target) => !unwritten.includes(target))).toEqual([]);
    expect(dead.length).toBeLessThan(targets.length);
    // The numbers of the interview, for comparing with later ones, are all that it leaves besides practice.
    const { due, events } = JSON.parse(await schedule(page)) as { due: unknown; events: unknown[][] };
    expect(events.filter(([kind]) => kind === 'choice')).toHaveLength(1);
    expect(JSON.stringify({ due, events: events.filter(([kind]) => kind !== 'choice') })).toBe(kept);
  });

  it('repeats what was missed, and shows the interviews before it', async () => {
    const { page } = host;
    await page.getByRole('button', { name: 'Repeat what I missed' }).click();
    const total = Number(/of (\d+)/.exec(await head().innerText())?.[1]);
    expect(total).toBeGreaterThanOrEqual(3);
    for (let n = 0; n < total; n++) await answer('3');
    await page.locator('.viva-bars').waitFor();
    expect(await page.locator('.viva-bar').count()).toBe(2);
    await host.screenshot('interview-chart');
    await page.locator('.viva-report a').first().click();
    await expect.poll(() => shownNote(page)).not.toBeNull();
  });

  it('draws the same questions for the same seed', async () => {
    expect(await asked('folder:Questions', 'seven')).toEqual(await asked('folder:Questions', 'seven'));
  });

  it('reads a question aloud where there is a voice for its language', async () => {
    const { page } = host;
    await page.evaluate(
      `(() => {
        window.spoken = [];
        const synthesis = { getVoices: () => [{ lang: 'en-GB' }], cancel: () => {}, speak: ({ text }) => spoken.push(text) };
        Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      })()`,
    );
    await setUp('note:"HTTP caching"', '2', 'x');
    await begin();
    await page.getByRole('button', { name: 'Read aloud' }).click();
    const question = await page.locator('.viva-question').innerText();
    expect(await page.evaluate('spoken')).toEqual([question.trim()]);
    await page.keyboard.press('Escape');
    expect(await host.takeTrouble()).toEqual([]);
  });
});

it.each<[string, HostOptions]>([
  ['dark', { theme: 'dark' }],
  ['phone', { phone: true }],
])('a mock interview fits: %s', async (name, options) => {
  const copy = copyVault('demo');
  const other = await openHost(copy, options);
  const { page } = other;
  try {
    await command(page, 'Mock interview…');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await other.screenshot(`interview-setup-${name}`);
    await field('Questions', page).fill('1');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('.viva-footer .mod-cta').click();
    await page.locator('.viva-grade').first().waitFor();
    await other.screenshot(`interview-answer-${name}`);
    await page.locator('.viva-grade-again').click();
    await page.locator('.viva-report').waitFor();
    await other.screenshot(`interview-report-${name}`);
    const wide: boolean = await page.evaluate(
      `[...document.querySelectorAll('.viva-interview *')].some((el) => el.getBoundingClientRect().right > innerWidth + 1 && !el.closest('pre, table'))`,
    );
    expect(wide).toBe(false);
  } finally {
    await other.close();
    copy.remove();
  }
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { fingers, keyboard, type Hands } from './hands';
import { longNote, workersNote } from './long';
import { ownVault } from './ownVault';
import { asked, command, grade, question, reviews, shownNote, startReview } from './review';
import type { VaultCopy } from './vaultCopy';

/** Each test has a note of its own, so that all can go on in one app. */
const notes = ['parts', 'points', 'deeds', 'leeches', 'keys', 'ways', 'ends', 'extras', 'taps', 'fingers'];
const pathOf = (about: string) => `Questions/About ${about}.md`;

async function opened(options: HostOptions = {}): Promise<OpenHost & { readonly vault: VaultCopy }> {
  const own: Record<string, string> = { 'Workers.md': workersNote };
  for (const about of notes) own[pathOf(about)] = longNote(about);
  const vault = ownVault(own);
  return { ...(await openHost(vault, options)), vault };
}

/** Reviews the questions of one note. */
async function review(page: Page, about: string): Promise<void> {
  const state = { type: 'viva-review', active: true, state: { scope: `note:${pathOf(about)}` } };
  await page.evaluate(
    `(app.workspace.getLeavesOfType('viva-review')[0] ?? app.workspace.getLeaf('tab')).setViewState(${JSON.stringify(state)})`,
  );
  await expect.poll(() => asked(page)).toContain(`What makes ${about} durable?`);
}

const viva = 'app.plugins.plugins.viva.viva';
const answer = (page: Page) => page.locator('.viva-review .viva-answer');
const said = (page: Page) => page.locator('.viva-review .viva-live').innerText();
/** Sets a setting and waits until the views have seen it: they do so in a timer, which a key that is pressed at once may overtake. */
const set = (page: Page, key: string, value: unknown) =>
  page.evaluate(
    `${viva}.set(${JSON.stringify(key)}, ${JSON.stringify(value)}), new Promise((seen) => window.setTimeout(seen, 20))`,
  );
const back = (page: Page) => command(page, 'Review due questions');
const lastEvent = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(`({ ...${viva}.store.journal.undoable(1)[0] })`);
const scrolled = (page: Page): Promise<number> =>
  page.evaluate('document.querySelector(".viva-body").scrollTop');

describe.each<[string, HostOptions, Hands]>([
  ['desktop', {}, keyboard],
  ['phone', { phone: true }, fingers],
])('on a %s', (name, options, hands) => {
  let host: Awaited<ReturnType<typeof opened>>;

  beforeAll(async () => {
    host = await opened(options);
    await startReview(host.page);
    await set(host.page, 'newPerDay', 500);
  });

  afterAll(async () => {
    await host.close();
    host.vault.remove();
  });

  afterEach(async () => {
    expect(await host.takeTrouble()).toEqual([]);
  });

  describe('an answer part by part', () => {
    it('comes by itself, or whole, and keeps its state while the note is edited', async () => {
      const { page, vault } = host;
      await review(page, 'parts');
      await hands.more(page);
      await page.locator('.viva-review .viva-grade').first().waitFor();
      expect(await answer(page).innerText()).toContain('keeps a history');
      expect(await answer(page).innerText()).not.toContain('Deterministic replay');
      expect(await said(page)).toContain('part 1 of');
      await hands.more(page);
      await expect.poll(() => answer(page).innerText()).toContain('Deterministic replay');
      expect(await answer(page).innerText()).not.toContain('A worker asks');
      await hands.more(page);
      await expect.poll(() => answer(page).innerText()).toContain('A worker asks');
      expect(await answer(page).innerText()).not.toContain('history_of_all_events');
      expect(await page.locator('.viva-later[inert]').count()).toBeGreaterThan(0);

      const before = await scrolled(page);
      const file = join(vault.folder, pathOf('parts'));
      const text = readFileSync(file, 'utf8');
      await vault.bytes.edit(() =>
        writeFileSync(file, text.replace('A worker asks', 'A **tireless** worker asks')),
      );
      await expect.poll(() => answer(page).innerText()).toContain('A tireless worker asks');
      expect(await answer(page).innerText()).not.toContain('history_of_all_events');
      expect(await scrolled(page)).toBe(before);

      await hands.reveal(page);
      await expect.poll(() => answer(page).innerText()).toContain('history_of_all_events');
      expect(await page.locator('.viva-reveal').count()).toBe(0);
      expect(await page.locator('.viva-later').count()).toBe(0);

      // Formatting alone changes no fingerprint of the answer, and is seen all the same.
      await vault.bytes.edit(() =>
        writeFileSync(file, text.replace('- History of events', '- **History** of events')),
      );
      await expect.poll(() => answer(page).locator('li strong').count()).toBe(1);

      await hands.press(page.locator('.viva-copy').first());
      expect(await page.locator('.viva-copy').first().getAttribute('aria-label')).toMatch(/Copied|Copy code/);
      const wide = await answer(page)
        .locator('table')
        .evaluate((el) => [el.scrollWidth, el.clientWidth]);
      expect(wide[0]).toBeGreaterThanOrEqual(wide[1] ?? 0);
      await host.screenshot(`review-${name}-parts`);
    });
  });

  describe('key points', () => {
    it('suggest a grade, and those that were missed are pointed out the next time', async () => {
      const { page } = host;
      await review(page, 'points');
      await hands.reveal(page);
      await hands.deed(page, 'points');
      const boxes = page.locator('.viva-point');
      expect(await boxes.count()).toBe(3);
      await boxes.nth(0).check();
      await answer(page)
        .locator('li', { hasText: 'Timers' })
        .click({ position: { x: 200, y: 8 } });
      expect(await boxes.nth(2).isChecked()).toBe(true);
      expect(await page.locator('.viva-grade.is-proposed').innerText()).toContain('Hard');
      await host.screenshot(`review-${name}-points`);
      await hands.grade(page, 1);
      const { missed } = await lastEvent(page);
      expect(missed).toHaveLength(1);

      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toContain('durable?');
      await hands.reveal(page);
      expect(await page.locator('.viva-missed').count()).toBe(0);
      await hands.deed(page, 'points');
      await boxes.nth(0).check();
      await hands.grade(page, 1);
      for (let most = 8; most > 0 && !(await asked(page)).includes('durable'); most--) {
        await hands.reveal(page);
        await hands.grade(page, 4);
      }
      await hands.reveal(page);
      expect(await page.locator('.viva-missed').allInnerTexts()).toEqual([
        expect.stringContaining('Deterministic replay'),
        expect.stringContaining('Timers'),
      ]);
      await host.screenshot(`review-${name}-missed`);
    });
  });

  describe('what is done to a card', () => {
    it('can all be undone, in turn and after a reload', async () => {
      const { page } = host;
      await review(page, 'deeds');
      const first = await asked(page);

      await hands.deed(page, 'flag');
      await page.locator('.viva-line').fill('fix later');
      await host.screenshot(`review-${name}-flag`);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.viva-flagged').innerText()).toContain('fix later');
      expect(await lastEvent(page)).toMatchObject({ kind: 'flag', on: true, reason: 'fix later' });
      expect(await asked(page)).toBe(first);

      await hands.reveal(page);
      await hands.grade(page, 3);
      const second = await asked(page);
      await hands.deed(page, 'bury');
      await expect.poll(() => asked(page)).not.toBe(second);
      const third = await asked(page);
      await hands.deed(page, 'suspend');
      await expect.poll(() => asked(page)).not.toBe(third);
      const fourth = await asked(page);
      await hands.deed(page, 'forget');
      await page.getByRole('button', { name: 'Forget', exact: true }).waitFor();
      await host.screenshot(`review-${name}-forget`);
      await hands.press(page.getByRole('button', { name: 'Cancel' }));
      expect((await lastEvent(page)).kind).toBe('suspend');
      await hands.deed(page, 'forget');
      await hands.press(page.getByRole('button', { name: 'Forget', exact: true }));
      await expect.poll(async () => (await lastEvent(page)).kind).toBe('forget');

      // Undo in this sitting …
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(fourth);
      expect(await said(page)).toContain(fourth.slice(0, 12));
      await page.evaluate(`${viva}.save()`);
      const state = await page.evaluate<string>('JSON.stringify(app.workspace.activeLeaf.getViewState())');

      // … and after the app was closed.
      await host.reload();
      await page.evaluate(`app.workspace.getLeaf('tab').setViewState({ ...${state}, active: true })`);
      await expect.poll(() => asked(page)).toBe(fourth);
      expect(await page.locator('.viva-progress').getAttribute('aria-valuenow')).toBe('1');
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(third);
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(second);
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(first);
      expect(await page.evaluate(`${viva}.store.journal.undoable(1)[0].kind`)).toBe('flag');
      expect(await page.locator('.viva-flagged').count()).toBe(1);
      await hands.deed(page, 'undo');
      await expect.poll(() => page.locator('.viva-flagged').count()).toBe(0);
    });

    it('marks a leech, and suspends it where that is set', async () => {
      const { page } = host;
      await review(page, 'leeches');
      const first = await asked(page);
      await set(page, 'leechLapses', 2);
      await set(page, 'leechAction', 'suspend');
      // Learnt, forgotten, learnt again, and once more, which is taken back so that the card is on the screen.
      const id = await page.evaluate<string>(
        `${viva}.library.cardsIn(${JSON.stringify(pathOf('leeches'))})[0].id`,
      );
      await page.evaluate(
        `[4, 1, 4, 4].forEach((grade) => ${viva}.store.append({ kind: 'review', card: ${JSON.stringify(id)}, grade }))`,
      );
      await expect.poll(() => asked(page)).not.toBe(first);
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(first);
      expect(await page.locator('.viva-leech').count()).toBe(0);
      await hands.reveal(page);
      await hands.grade(page, 1);
      expect(await lastEvent(page)).toMatchObject({ kind: 'suspend', card: id });
      await page.locator('.notice', { hasText: 'It is suspended' }).first().waitFor();

      // One undo takes back the grade and the suspension.
      await hands.deed(page, 'undo');
      await expect.poll(() => asked(page)).toBe(first);
      expect(await lastEvent(page)).toMatchObject({ kind: 'review', grade: 4 });
      await set(page, 'leechAction', 'mark');
      await hands.reveal(page);
      await hands.grade(page, 1);
      expect(await lastEvent(page)).toMatchObject({ kind: 'review', grade: 1 });
      onTestFinished(() => set(page, 'newPerDay', 500).then());
      await set(page, 'newPerDay', 0);
      // Only this one is left, so it comes ahead of its time.
      await hands.deed(page, 'bury');
      await expect.poll(() => page.locator('.viva-leech').innerText()).toBe('Leech');
      await set(page, 'leechAction', 'mark');
    });
  });

  describe('keys', () => {
    it.skipIf(options.phone)(
      'are shown, can be changed, and are two for two buttons, in a Russian layout too',
      async () => {
        const { page } = host;
        await review(page, 'keys');
        await page.keyboard.press('?');
        await page.locator('.viva-keys').waitFor();
        expect(await page.locator('.viva-keys').innerText()).toContain('Bury until tomorrow');
        await host.screenshot(`review-${name}-keys`);
        await page.keyboard.press('Escape');

        await set(page, 'gradeButtons', 'two');
        await page.evaluate('app.setting.open(), app.setting.openTabById("viva"), null');
        const row = page.locator('.setting-item', { hasText: 'One action a line' });
        const field = row.locator('textarea');
        await field.fill('bury: U');
        await field.blur();
        await expect.poll(() => page.locator('.modal').innerText()).toContain('“U” does “undo” already');
        await host.screenshot('settings-keys');
        expect(await page.evaluate(`${viva}.settings().keys.length`)).toBe(0);
        await field.fill('bury: X\ngood: 2 G');
        await field.blur();
        await expect.poll(() => page.locator('.modal').innerText()).toContain('“2” does “hard” already');
        await field.fill('bury: X\ngood: 3 G');
        await field.blur();
        // What is typed is kept once there was a pause.
        await expect.poll(() => page.evaluate(`${viva}.settings().keys.length`), { timeout: 10_000 }).toBe(2);
        await page.keyboard.press('Escape');
        await page.locator('.mod-settings').waitFor({ state: 'detached' });
        await back(page);
        const graded = await reviews(page);

        const press = (code: string, key: string) =>
          page.evaluate(
            `window.dispatchEvent(new KeyboardEvent('keydown', { code: '${code}', key: '${key}', bubbles: true, cancelable: true }))`,
          );
        const first = await asked(page);
        await press('KeyB', 'и');
        await press('KeyX', 'ч');
        await expect.poll(() => asked(page)).not.toBe(first);
        expect(await lastEvent(page)).toMatchObject({ kind: 'bury' });
        await hands.reveal(page);
        expect(await page.locator('.viva-grade').allInnerTexts()).toEqual([
          expect.stringMatching(/^Again\s*1/),
          expect.stringMatching(/^Good\s*2/),
        ]);
        await host.screenshot(`review-${name}-two`);
        await page.keyboard.press('4');
        expect(await reviews(page)).toBe(graded);
        await grade(page, '2');
        expect(await lastEvent(page)).toMatchObject({ kind: 'review', grade: 3 });
        await hands.reveal(page);
        await press('KeyG', 'п');
        await expect.poll(() => reviews(page)).toBe(graded + 2);
        await set(page, 'keys', []);
        await set(page, 'gradeButtons', 'four');
      },
    );
  });

  describe('the row of buttons', () => {
    it('takes nothing for a moment, so that a double tap is no grade', async () => {
      const { page } = host;
      await review(page, 'taps');
      const atOnce = await page.evaluate<string>(`new Promise((tell) => {
      new MutationObserver((_, observer) => {
        const grade = document.querySelector('.viva-grade');
        if (!grade) return;
        observer.disconnect();
        tell(getComputedStyle(grade).pointerEvents);
      }).observe(document.querySelector('.viva-footer'), { childList: true, subtree: true });
      document.querySelector('.viva-reveal').click();
    })`);
      expect(atOnce).toBe('none');
      const grade = page.locator('.viva-grade-good');
      await expect.poll(() => grade.evaluate((el) => getComputedStyle(el).pointerEvents)).toBe('auto');
      await hands.press(grade);
      await expect.poll(() => lastEvent(page)).toMatchObject({ kind: 'review', grade: 3 });
    });
  });

  describe('two buttons', () => {
    it('stand there at once where that is set, each with its interval', async () => {
      const { page } = host;
      await review(page, 'extras');
      await hands.reveal(page);
      expect(await page.locator('.viva-grade').count()).toBe(4);
      onTestFinished(() => set(page, 'gradeButtons', 'four').then());
      await set(page, 'gradeButtons', 'two');
      await expect
        .poll(() => page.locator('.viva-grade').allInnerTexts())
        .toEqual([expect.stringMatching(/^Again[^]*1 min/), expect.stringMatching(/^Good[^]*10 min/)]);
      await hands.press(page.locator('.viva-grade-good'));
      await expect.poll(() => lastEvent(page)).toMatchObject({ kind: 'review', grade: 3 });
    });
  });

  describe('the way from a card', () => {
    it('leads to its note once, to its category, to its scope, and may be hidden until the answer', async () => {
      const { page } = host;
      await review(page, 'ways');
      const tabs = () => page.locator('.mod-root .workspace-tab-header').count();
      const count = await tabs();
      await hands.deed(page, 'open');
      await expect.poll(() => shownNote(page)).toBe(pathOf('ways'));
      expect(await tabs()).toBe(count + 1);
      await back(page);
      await hands.deed(page, 'edit');
      await expect.poll(() => shownNote(page)).toBe(pathOf('ways'));
      await back(page);
      await hands.press(page.locator('.viva-breadcrumb a', { hasText: 'Category 1' }));
      await expect.poll(() => shownNote(page)).toBe(pathOf('ways'));
      expect(await tabs()).toBe(count + 1);

      await back(page);
      await set(page, 'hidePlace', true);
      await expect.poll(() => page.locator('.viva-breadcrumb').innerText()).toBe('');
      await hands.reveal(page);
      expect(await page.locator('.viva-breadcrumb').innerText()).toContain(
        'About ways › Category 1: Basics › Q1',
      );
      await hands.press(page.locator('.viva-scope-button'));
      await hands.press(page.locator('.menu-item', { hasText: 'Category 1: Basics' }));
      await expect.poll(() => page.locator('.viva-scope-button').innerText()).toBe('Category 1: Basics');
      expect(await page.evaluate('app.workspace.activeLeaf.getViewState().state.scope')).toBe(
        'category:Questions/About ways.md#Category 1: Basics',
      );
      await host.screenshot(`review-${name}-scope`);
      await set(page, 'hidePlace', false);
    });
  });

  describe('the end of a sitting', () => {
    it('offers what could be done now', async () => {
      const { page } = host;
      await review(page, 'ends');
      const path = JSON.stringify(pathOf('ends'));
      const today = await page.evaluate<number>(
        `${viva}.store.journal.reviewsOn(${viva}.now().day).filter(({ fresh }) => fresh).length`,
      );
      await set(page, 'newPerDay', today + 1);
      expect(await page.evaluate(`${viva}.library.cardsIn(${path}).length`)).toBe(5);
      await hands.reveal(page);
      await hands.grade(page, 4);
      await page.locator('.viva-end').waitFor();
      await page.getByRole('button', { name: '4 more new questions' }).waitFor();
      // What was answered a moment ago is no weak topic.
      expect(await page.locator('.viva-end').innerText()).not.toContain('100 %');
      await host.screenshot(`review-${name}-end`);
      await hands.press(page.getByRole('button', { name: '4 more new questions' }));
      await expect.poll(() => asked(page)).toContain('queue of ends');
      // A tab that is closed and opened again goes on with the same sitting, in a side pane too.
      await hands.more(page);
      await page.locator('.viva-review .viva-grade').first().waitFor();
      await page.evaluate('app.workspace.activeLeaf.detach()');
      await page.evaluate(`(async () => {
      const leaf = app.workspace.getRightLeaf(false);
      await leaf.setViewState({ type: 'viva-review', active: true, state: { scope: 'note:' + ${path} } });
      await app.workspace.revealLeaf(leaf);
    })()`);
      await question(page).waitFor();
      await page.locator('.viva-review .viva-grade').first().waitFor();
      expect(await asked(page)).toContain('queue of ends');
      await host.screenshot(`review-${name}-side`);
      await hands.press(page.locator('.viva-grade-good'));
      await expect.poll(() => asked(page)).not.toContain('queue of ends');
    });
  });
});

describe('by touch', () => {
  it('is revealed by taps, graded by swipes if that is set, and never covered', async () => {
    const name = 'phone-dark-russian';
    const phone = await opened({ phone: true, theme: 'dark', lang: 'ru' });
    onTestFinished(async () => {
      await phone.close();
      phone.vault.remove();
    });
    const { page } = phone;
    await command(page, 'Повторить вопросы');
    await page.getByRole('button', { name: 'Начать', exact: true }).click();
    await question(page).waitFor();
    await page.locator('.viva-question p').first().tap();
    await page.locator('.viva-review .viva-grade').first().waitFor();
    await phone.screenshot(`review-${name}-part`);
    await page.locator('.viva-answer p').first().tap();
    await expect.poll(() => answer(page).innerText()).toContain('Deterministic replay');
    await page.locator('.viva-reveal-all').tap();
    await expect.poll(() => page.locator('.viva-reveal').count()).toBe(0);
    await phone.screenshot(`review-${name}-whole`);

    const swipe = (selector: string, dx: number) =>
      page
        .locator(selector)
        .first()
        .evaluate((el, by) => {
          const { x, y } = el.getBoundingClientRect();
          const touch = (at: number) => new Touch({ identifier: 1, target: el, clientX: at, clientY: y + 4 });
          const send = (type: string, at: number) =>
            el.dispatchEvent(
              new TouchEvent(type, {
                bubbles: true,
                touches: type === 'touchend' ? [] : [touch(at)],
                changedTouches: [touch(at)],
              }),
            );
          send('touchstart', x + 150);
          send('touchend', x + 150 + by);
        }, dx);
    await swipe('.viva-answer p', -150);
    expect(await reviews(page)).toBe(0);
    await set(page, 'swipe', true);
    await expect.poll(() => page.locator('.viva-body[data-ignore-swipe]').count()).toBe(1);
    await swipe('.viva-answer table td', -150);
    await swipe('.viva-answer pre code', -150);
    await swipe('.viva-answer p', -40);
    expect(await reviews(page)).toBe(0);
    await swipe('.viva-answer p', -150);
    await expect.poll(() => reviews(page)).toBe(1);
    expect(await lastEvent(page)).toMatchObject({ kind: 'review', grade: 1 });

    // Every button is reachable: large enough, in the window, and not under the app's bar.
    const covered = await page.evaluate<string[]>(
      `(() => {
        const bar = document.querySelector('.mobile-navbar')?.getBoundingClientRect();
        return [...document.querySelectorAll('.viva-footer button')].filter((el) => {
          const box = el.getBoundingClientRect();
          return box.height < 32 || box.bottom > (bar?.top ?? innerHeight) || box.right > innerWidth;
        }).map((el) => el.className);
      })()`,
    );
    expect(covered).toEqual([]);
    await page.locator('.viva-tool-more').tap();
    await page.locator('.menu-item').first().waitFor();
    await phone.screenshot(`review-${name}-menu`);
    await page.locator('.menu-item', { hasText: 'Отметить флажком' }).tap();
    await page.locator('.viva-line').fill('x');
    await page.locator('.modal button[type="submit"]').tap();
    await page.locator('.viva-flagged').waitFor();
    expect(await phone.takeTrouble()).toEqual([]);
  });
});

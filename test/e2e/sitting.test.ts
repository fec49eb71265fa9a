import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Page } from 'playwright-core';
import { fingers, keyboard, type Hands } from './hands';
import { openHost, type HostOptions, type OpenHost } from './harness';
import { longNote } from './long';
import { ownVault } from './ownVault';
import { asked, question, reviews, schedule, startReview } from './review';
import type { VaultCopy } from './vaultCopy';

const viva = 'app.plugins.plugins.viva.viva';
const answer = (page: Page) => page.locator('.viva-review .viva-answer');

const bilingual = `### Q1: What is a dance of bees?

**Что такое танец пчёл?**

- round dance — круговой танец
- waggle dance — виляющий танец
- no dance — никакой танец

### Q2: What comes after it?

Something.

### Q3: What comes then?

Something else.
`;

const asks = (words: string, count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `### Q${index + 1}: ${words} ${index + 1}?\n\nAn answer.\n`,
  ).join('\n');

const picture = `### Q1: What does the picture show?

![[shape.svg]]

### Q2: What else?

Nothing.
`;

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60" fill="green"/></svg>';

const notes = {
  'Bees.md': bilingual,
  'Few/Note.md': asks('Few', 5),
  'Many/Note.md': asks('Many', 4),
  'Order/Note.md': asks('Order', 3),
  'Zeta.md': asks('Zeta', 3),
  'Zulu.md': asks('Zulu', 3),
  'Pictures/Note.md': picture,
  'Pictures/shape.svg': svg,
  'Long.md': longNote('code'),
  'Wide.md': longNote('width'),
  'Topics/Note.md': asks('Topics about [[Bees]]', 3),
  'Window.md': asks('Window', 3),
};

describe.each<[string, HostOptions, Hands]>([
  ['desktop', {}, keyboard],
  ['phone', { phone: true, theme: 'dark' }, fingers],
])('on a %s', (name, options, hands) => {
  let vault: VaultCopy;
  let host: OpenHost;
  let page: Page;

  beforeAll(async () => {
    vault = ownVault(notes);
    host = await openHost(vault, options);
    page = host.page;
    await startReview(page);
    await set('newPerDay', 500);
  });

  afterAll(async () => {
    await host.close();
    vault.remove();
  });

  afterEach(async () => {
    expect(await host.takeTrouble()).toEqual([]);
  });

  /** Sets a setting and waits until the views have seen it. */
  const set = (key: string, value: unknown) =>
    page.evaluate(
      `${viva}.set(${JSON.stringify(key)}, ${JSON.stringify(value)}), new Promise((seen) => setTimeout(seen, 20))`,
    );

  const body = () => page.locator('.viva-body');

  async function review(scope: string, first: string | RegExp): Promise<void> {
    const state = { type: 'viva-review', active: true, state: { scope } };
    await page.evaluate(
      `(app.workspace.getLeavesOfType('viva-review')[0] ?? app.workspace.getLeaf('tab')).setViewState(${JSON.stringify(state)})`,
    );
    await expect.poll(() => asked(page)).toMatch(first);
  }

  describe('what is asked', () => {
    it('keeps to the limit of a folder, and to that of the vault elsewhere', async () => {
      const fresh = () => page.locator('.viva-left-new').innerText();
      await review('folder:Few', /^Few 1/);
      await expect.poll(fresh).toBe('5');
      await page.evaluate(
        `${viva}.record([{ kind: 'set', key: 'newPerDay', scope: 'folder:Few', value: 2 }]), null`,
      );
      await expect.poll(fresh).toBe('2');
      await hands.reveal(page);
      await hands.grade(page, 4);
      await hands.reveal(page);
      await hands.grade(page, 4);
      await page.locator('.viva-end').waitFor();
      await review('folder:Many', /^Many 1/);
      await expect.poll(fresh).toBe('4');
    });

    it('comes in the order that is set', async () => {
      // The first is learnt well, the third less well: it is due sooner, and less of it is remembered.
      await review('folder:Order', /^Order 1/);
      const answers = [
        ['Order 1', 4],
        ['Order 3', 3],
        ['Order 3', 3],
      ] as const;
      const now = await page.evaluate<number>('Date.now()');
      for (const [prompt, given] of answers) {
        await page.evaluate(
          `(() => {
          const { id } = ${viva}.library.cards().find(({ found }) => found.question.prompt.startsWith('${prompt}'));
          ${viva}.record([{ kind: 'review', card: id, grade: ${given} }]);
        })()`,
        );
      }
      onTestFinished(async () => {
        await page.clock.setFixedTime(now);
        await set('reviewOrder', 'due');
        await set('newPerDay', 500);
      });
      await set('newPerDay', 0);
      await page.clock.setFixedTime(now + 10 * 86_400_000);
      // A sitting that is open keeps its card, so each order has a scope of its own.
      const begin = async (order: string, scope: string, first: RegExp): Promise<void> => {
        await set('reviewOrder', order);
        await review(scope, first);
      };
      await begin('note', 'note:Order/Note.md', /^Order 1/);
      await begin('due', '= folder:Order -tag:two', /^Order 3/);
      await begin('weakest', '= folder:Order -tag:three', /^Order 3/);
    });
  });

  it('a key point that was missed is pointed out in another language too', async () => {
    await set('keyPoints', true);
    await set('language', 'first');
    onTestFinished(async () => {
      await set('keyPoints', false);
      await set('language', 'both');
    });
    await review('note:Bees.md', /^What is a dance/);
    await hands.reveal(page);
    await answer(page).getByLabel('round dance').check();
    await answer(page).getByLabel('no dance').check();
    expect(await answer(page).innerText()).not.toContain('танец');
    await hands.grade(page, 1);
    await set('language', 'second');
    await review('vault', /./);
    await page.evaluate(`${viva}.record([
    { kind: 'bury', card: ${viva}.library.cardsIn('Bees.md')[1].id, until: ${viva}.now().day + 1 },
    { kind: 'bury', card: ${viva}.library.cardsIn('Bees.md')[2].id, until: ${viva}.now().day + 1 },
  ]), null`);
    // Only the one that was missed is left: it comes ahead of its time.
    await review('note:Bees.md', /Что такое танец/);
    await hands.reveal(page);
    expect(await page.locator('.viva-missed').allInnerTexts()).toEqual([
      expect.stringContaining('виляющий танец'),
    ]);
  });

  it('a typed answer stands beside the answer, however wide that is, and its length is kept', async () => {
    await set('typed', true);
    await set('timer', true);
    onTestFinished(async () => {
      await set('typed', false);
      await set('timer', false);
    });
    await review('note:Wide.md', /^What makes width durable/);
    const field = page.locator('.viva-typed textarea');
    const hasFocus = () => field.evaluate((el) => el === el.ownerDocument.activeElement);
    await field.fill('a bc');
    if (options.phone) await hands.press(page.locator('.viva-reveal'));
    else await field.press('Control+Enter');
    await page.locator('.viva-review .viva-grade').first().waitFor();
    await hands.reveal(page);
    expect(await field.isEditable()).toBe(false);
    const [typed, shown] = [
      await page.locator('.viva-typed').boundingBox(),
      await answer(page).boundingBox(),
    ];
    if (!typed || !shown) throw new Error('One of the two is not shown.');
    if (options.phone) expect(typed.y + typed.height).toBeLessThanOrEqual(shown.y);
    else {
      expect(typed.x + typed.width).toBeLessThanOrEqual(shown.x);
      expect(Math.abs(typed.y - shown.y)).toBeLessThan(60);
    }
    expect(typed.width).toBeGreaterThan(200);
    expect(await body().evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
    expect(await page.locator('.viva-timer').innerText()).toMatch(/^\d+:\d\d$/);
    await host.screenshot(`sitting-${name}-typed`);
    await hands.press(page.locator('.viva-grade-again'));
    await expect.poll(() => page.evaluate(`${viva}.store.journal.undoable(1)[0].typed`)).toBe(4);
    // The next one can be written at once; on a phone no keyboard comes up unasked.
    await expect.poll(() => asked(page)).not.toMatch(/^What makes width durable/);
    expect(await hasFocus()).toBe(!options.phone);
    if (!options.phone) await page.keyboard.press('Escape');
    expect(await hasFocus()).toBe(false);
  });

  it('a picture is enlarged by a click, step by step', async () => {
    await review('folder:Pictures', /picture show/);
    await hands.reveal(page);
    await hands.press(answer(page).locator('img'));
    const large = page.locator('.viva-zoom-picture');
    const width = async (): Promise<number> => (await large.locator('img').boundingBox())?.width ?? 0;
    await expect.poll(width).toBeGreaterThan(0);
    const first = await width();
    await hands.press(large);
    await expect.poll(width).toBeGreaterThan(first);
    await host.screenshot(`sitting-${name}-zoom`);
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    await answer(page).locator('img').press('Enter');
    await large.waitFor();
    await page.keyboard.press('Escape');
  });

  it('code is copied as it stands, and a wide table scrolls in its own box', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await review('note:Long.md', /^What makes code durable/);
    await hands.reveal(page);
    await hands.press(page.locator('.viva-copy').first());
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/^@workflow\.defn\nclass Greet:\n {4}async def run[^\n]*timedelta\(seconds=10\)\)\n?$/);
    if (!options.phone) {
      await page.setViewportSize({ width: 700, height: 800 });
      onTestFinished(() => page.setViewportSize({ width: 1280, height: 800 }));
    }
    const box = answer(page).locator('table');
    await expect.poll(() => box.evaluate((el) => el.scrollWidth > el.clientWidth)).toBe(true);
    await box.evaluate((el) => (el.scrollLeft = 60));
    expect(await box.evaluate((el) => el.scrollLeft)).toBe(60);
    expect(await body().evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  });

  it.skipIf(options.phone)('goes on in a window of its own, by pointer and keys', async () => {
    await review('note:Window.md', /^Window 1/);
    const before = await reviews(page);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate('app.workspace.moveLeafToPopout(app.workspace.activeLeaf), null'),
    ]);
    expect(await page.locator('.viva-review').count()).toBe(0);
    await popup.locator('.viva-reveal').click();
    await popup.locator('.viva-grade').first().waitFor();
    expect(await popup.locator('.viva-answer').innerText()).toContain('An answer.');
    await popup.locator('.viva-grade-easy').click();
    await expect.poll(() => popup.locator('.viva-question').innerText()).toMatch(/^Window 2/);
    await popup.keyboard.press('Space');
    await popup.locator('.viva-grade').first().waitFor();
    await popup.keyboard.press('?');
    await popup.locator('.modal', { hasText: 'Space' }).waitFor();
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('4');
    await expect.poll(() => reviews(page)).toBe(before + 2);
    await popup.close();
    await expect.poll(() => page.evaluate(`app.workspace.getLeavesOfType('viva-review').length`)).toBe(0);
  });

  it('says when the next are due, and what could be done now', async () => {
    const bees = await page.evaluate<string[]>(
      `${viva}.library.cardsIn('Topics/Note.md').map(({ id }) => id)`,
    );
    await page.evaluate(
      `${viva}.record(${JSON.stringify(bees)}.map((card) => ({ kind: 'review', card, grade: 4 })))`,
    );
    const now = await page.evaluate<number>('Date.now()');
    onTestFinished(async () => {
      await page.clock.setFixedTime(now);
      await set('newPerDay', 500);
    });
    await page.clock.setFixedTime(now + 5 * 86_400_000);
    await set('newPerDay', 0);
    await page.evaluate(
      `(app.workspace.getLeavesOfType('viva-review')[0] ?? app.workspace.getLeaf('tab'))
      .setViewState({ type: 'viva-review', active: true, state: { scope: 'folder:Topics' } })`,
    );
    const end = page.locator('.viva-end');
    await end.getByText('Nothing is due').waitFor();
    const button = (words: string | RegExp) => end.getByRole('button', { name: words });

    // Weak topics, as practice.
    const before = await schedule(page);
    await hands.press(button(/^Practise Bees: [5-9]\d % remembered$/));
    const quiz = page.locator('.viva-quiz');
    expect(await quiz.locator('.modal-title').innerText()).toContain('Bees');
    expect(await quiz.locator('.viva-question').innerText()).toContain('Topics about Bees');
    await hands.press(quiz.locator('.viva-reveal'));
    await hands.press(quiz.locator('.viva-grade').first());
    await quiz.locator('.viva-grade').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await quiz.waitFor({ state: 'detached' });
    expect(await schedule(page)).toBe(before);

    // Practice of what the person picks.
    await hands.press(button('Quiz me…'));
    await page.locator('.prompt .viva-scope').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.prompt').waitFor({ state: 'detached' });

    // New ones ahead of the limit, where there are some.
    await set('newPerDay', 0);
    await page.evaluate(
      `app.workspace.getLeavesOfType('viva-review')[0].setViewState({ type: 'viva-review', active: true, state: { scope: 'note:Zeta.md' } })`,
    );
    await end.getByText('3 new questions wait for tomorrow').waitFor();
    await host.screenshot(`sitting-${name}-nothing`);
    await hands.press(button('3 more new questions'));
    await question(page).waitFor();
    expect(await asked(page)).toMatch(/^Zeta 1/);
    for (let n = 0; n < 3; n++) {
      await hands.reveal(page);
      await hands.grade(page, 4);
    }
    await end.getByText('Done for now').waitFor();
    expect(await end.innerText()).toContain('3 answers graded');

    // What the rest of the vault has to ask.
    await set('newPerDay', 500);
    await hands.press(button(/^Go on with the whole vault: \d+$/));
    await question(page).waitFor();
    expect(await page.evaluate('app.workspace.activeLeaf.getViewState().state.scope')).toBe('');
  });

  it('begins with what is known while the vault is being read, and grows', async () => {
    const known = `${viva}.library.cards().length`;
    const all = await page.evaluate<number>(known);
    await page.evaluate(`${viva}.save()`);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/path=Zulu/, async (route) => {
      await held;
      await route.continue();
    });
    onTestFinished(() => release());
    // Not the harness's way, which waits until the app has read every note.
    await page.reload();
    await page.waitForFunction('window.app?.plugins.plugins.viva?.viva?.ready');
    await review('note:Long.md', /^What makes code durable/);
    expect(await page.evaluate(`${viva}.library.index.whole`)).toBe(false);
    await hands.reveal(page);
    release();
    await page.waitForFunction(`${viva}.library.index.whole`);
    await expect.poll(() => page.evaluate(known)).toBe(all);
    expect(await asked(page)).toMatch(/^What makes code durable/);
    expect(await page.locator('.viva-grade').count()).toBe(4);
  });
});

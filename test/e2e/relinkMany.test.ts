import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type HostOptions, openHost, type OpenHost } from './harness';
import { asked, command, grade, question, reveal } from './review';
import { ownVault } from './ownVault';

const sagas = `### Q1: What is a saga in a distributed system?

A row of local transactions.

### Q2: How does a worker poll for its tasks?

With a long poll on its queue.
`;
const reworded = `### Q1: How do services keep in step?

A row of local transactions, each with a way back.

### Q2: Where does work come from?

With a long poll on its queue, again and again.
`;
const notes: Readonly<Record<string, string>> = {
  'Sagas.md': sagas,
  'Gone.md': '### Q1: What is a tide?\n\nThe sea rises.\n\n### Q2: Who wrote Faust?\n\nGoethe.\n',
  'Twins.md':
    '### Q1: What is a lens?\n\nIt bends light.\n\n### Q2: What is a prism?\n\nIt parts it.\n\n### Q3: What is ice?\n\nWater.\n',
  'Changed.md': '### Q1: What is a heap?\n\nA tree in which no child comes before its parent.\n',
};

/** Two questions were reworded wholly, a note is gone, an answer is another one. */
const edits = `(async () => {
  const note = (path) => app.vault.getAbstractFileByPath(path);
  await app.vault.modify(note('Sagas.md'), ${JSON.stringify(reworded)});
  await app.vault.delete(note('Gone.md'));
  await app.vault.modify(note('Changed.md'), '### Q1: What is a heap?\\n\\nThe part of memory in which objects live that outlast a call.\\n');
})()`;

/** Two months ago on another device each question was reviewed, three of them under a path of their own too. */
const reviews = `(() => {
  const { viva } = app.plugins.plugins.viva;
  viva.start();
  const cards = viva.library.cards();
  const now = Date.now;
  const review = (card) => ({ kind: 'review', card, grade: 4 });
  viva.record(cards.filter(({ found }) => found.path !== 'Changed.md').map(({ id }) => review(id)));
  Date.now = () => now() - 60 * 86400000;
  viva.record(cards.filter(({ found }) => found.path === 'Changed.md').map(({ id }) => review(id)));
  Date.now = now;
  for (const { record } of viva.library.cardsIn('Twins.md')) {
    const anchor = { ...record.anchor, id: 'twin' + record.id.slice(4), path: 'Old.md' };
    viva.record([review(anchor.id), { kind: 'anchor', anchor }]);
  }
})()`;

describe('cards that lost their questions', () => {
  const opened: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  async function open(options: HostOptions = {}): Promise<OpenHost> {
    const vault = ownVault(notes);
    const host = await openHost(vault, options);
    opened.push(async () => {
      await host.close();
      vault.remove();
    });
    await host.page.waitForFunction('app.plugins.plugins.viva.viva.library.cards().length === 8');
    await host.page.evaluate(reviews);
    await vault.bytes.edit(() => host.page.evaluate(edits));
    await host.page.waitForFunction(
      `(() => {
        const { library } = app.plugins.plugins.viva.viva;
        return [library.unsure(), library.missing(), library.twins()].map(({ length }) => length).join() === '2,2,3';
      })()`,
    );
    return host;
  }

  const items = (page: Page) => page.locator('.viva-relink-item');
  const button = (page: Page, name: string) =>
    page.locator('.viva-relink').getByRole('button', { name, exact: true });
  const left = async (page: Page, count: number): Promise<void> => {
    await expect.poll(() => items(page).count()).toBe(count);
  };
  const inStatusBar = (page: Page): Promise<string> =>
    page.locator('.status-bar .viva-relink-count').innerText();
  const reviewsOf = (page: Page): Promise<Readonly<Record<string, number>>> =>
    page.evaluate(
      `Object.fromEntries(app.plugins.plugins.viva.viva.library.cards()
        .map(({ found, record }) => [found.path + ' ' + found.question.label, record?.reviews.length ?? 0]))`,
    );

  it('are dealt with one by one or all at once, kept for later and asked about again', async () => {
    const host = await open();
    const { page } = host;
    await command(page, 'Show problems found in notes');
    await page.locator('.viva-problems').getByRole('button', { name: '7 cards to relink' }).click();
    await left(page, 7);
    await host.screenshot('relink-many');

    await items(page).filter({ hasText: 'What is ice?' }).getByRole('button', { name: 'Join' }).click();
    await left(page, 6);
    expect((await reviewsOf(page))['Twins.md Q3']).toBe(2);

    const undo = (said: string) =>
      page.locator('.notice', { hasText: said }).getByRole('button', { name: 'Undo' }).click();
    await button(page, 'Join 2 pairs').click();
    await left(page, 4);
    expect(await reviewsOf(page)).toMatchObject({ 'Twins.md Q1': 2, 'Twins.md Q2': 2, 'Sagas.md Q1': 0 });
    await undo('2 cards relinked.');
    await left(page, 6);
    expect(await reviewsOf(page)).toMatchObject({ 'Twins.md Q1': 1, 'Twins.md Q2': 1, 'Twins.md Q3': 2 });
    await button(page, 'Join 2 pairs').click();
    await left(page, 4);
    await page.locator('.notice', { hasText: '2 cards relinked.' }).click({ position: { x: 2, y: 2 } });

    await button(page, 'Confirm 2 likely ones').click();
    await left(page, 2);
    expect(await reviewsOf(page)).toMatchObject({ 'Sagas.md Q1': 1, 'Sagas.md Q2': 1 });
    await undo('2 cards relinked.');
    await left(page, 4);
    expect(await reviewsOf(page)).toMatchObject({ 'Sagas.md Q1': 0, 'Sagas.md Q2': 0, 'Twins.md Q1': 2 });

    const headings = () => page.locator('.viva-relink h3').allInnerTexts();
    const keep = async (): Promise<void> => {
      await button(page, 'Keep 2 that were not found for later').click();
      await expect.poll(() => inStatusBar(page)).toBe('2 cards to relink');
    };
    await expect.poll(headings).toEqual(['Gone.md · Not found in any note.']);
    await keep();
    await expect.poll(headings).toEqual(['Kept for later · Gone.md · Not found in any note.']);
    await undo('Kept for later');
    await expect.poll(() => inStatusBar(page)).toBe('4 cards to relink');
    await keep();
    await host.screenshot('relink-kept');
    await items(page).filter({ hasText: 'Faust' }).getByRole('button', { name: 'Ask again' }).click();
    await expect.poll(() => inStatusBar(page)).toBe('3 cards to relink');
    await items(page)
      .filter({ hasText: 'Faust' })
      .getByRole('button', { name: 'Choose a question…' })
      .click();
    await page.locator('.prompt input').fill('heap');
    await page.keyboard.press('Enter');
    await left(page, 3);
    expect((await reviewsOf(page))['Changed.md Q1']).toBe(2);
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('keep the focus in the list whatever is done, which a second press in one go does not do', async () => {
    const host = await open();
    const { page } = host;
    const focused = (): Promise<string> =>
      page.evaluate(
        `(() => {
          const { activeElement: el } = document;
          const card = el.closest('.viva-relink-item')?.querySelector('.viva-relink-question').textContent;
          return (card ?? '') + '|' + el.textContent;
        })()`,
      );
    await command(page, 'Show cards to relink');
    await left(page, 7);
    expect(await focused(), 'nothing is done by one more Enter').toBe('|Cards to relink');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('|Confirm 2 likely ones');

    await items(page).first().getByRole('button', { name: 'Join' }).dblclick();
    await expect.poll(focused).toBe('What is a prism?|Join');
    expect(await items(page).count()).toBe(6);
    expect(await page.locator('.notice', { hasText: 'relinked' }).count()).toBe(1);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await left(page, 7);
    await expect.poll(focused).toBe('What is a lens?|Join');

    const later = items(page).filter({ hasText: 'What is a lens?' });
    await later.getByRole('button', { name: 'Keep for later' }).click();
    await expect.poll(focused).toBe('What is a prism?|Join');

    const forget = items(page).filter({ hasText: 'Who wrote Faust?' });
    await forget.getByRole('button', { name: 'Forget' }).dblclick();
    await forget.getByRole('button', { name: 'Forget its history?' }).waitFor();
    await left(page, 7);
    await forget.getByRole('button', { name: 'Forget its history?' }).click();
    await left(page, 6);
    await expect.poll(focused).toBe('What is a lens?|Join');

    await button(page, 'Join 2 pairs').click();
    await left(page, 4);
    await expect.poll(focused).toBe('How does a worker poll for its tasks?|Relink');
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('are counted at the end of a review, which tells that an answer is another one', async () => {
    const host = await open({ phone: true, lang: 'ru', theme: 'dark' });
    const { page } = host;
    await page.evaluate(`app.commands.executeCommandById('viva:review')`);
    await question(page).waitFor();
    expect(await asked(page)).toContain('heap');
    await reveal(page);
    const told = await page.locator('.viva-changed').innerText();
    expect(told).toMatch(/^Примерно [6-9]0\s% этого ответа изменилось с прошлого повторения\.$/);
    await host.screenshot('answer-changed-phone');
    await grade(page, '4');
    for (let most = 3; most > 0 && (await question(page).count()) > 0; most--) {
      await reveal(page);
      expect(await page.locator('.viva-changed').count()).toBe(0);
      await grade(page, '4');
    }
    await host.screenshot('relink-end-phone');
    await page
      .locator('.viva-end')
      .getByRole('button', { name: /карточ.* без вопроса/ })
      .click();
    await items(page).first().waitFor();
    await host.screenshot('relink-many-phone');
    expect(await host.takeTrouble()).toEqual([]);
  });
});

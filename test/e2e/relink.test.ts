import { afterEach, describe, expect, it } from 'vitest';
import { type HostOptions, openHost, type OpenHost } from './harness';
import { asked, command, question } from './review';
import { ownVault } from './ownVault';

const poll = `### Q2: How does a worker poll for its tasks?

With a long poll on its queue.
`;
const before = `### Q1: What is a saga in a distributed system?

A row of local transactions.

${poll}`;
const after = `### Q1: What is a saga in a centralised system?

One large transaction of them all.

${poll}`;

describe('a question that was changed beyond recognition', () => {
  const opened: (() => Promise<void>)[] = [];
  let vault: ReturnType<typeof ownVault>;
  afterEach(async () => {
    for (const close of opened.splice(0)) await close();
  });

  /** A vault of one note whose two questions were reviewed, and whose first became another. */
  async function open(options: HostOptions = {}): Promise<OpenHost> {
    vault = ownVault({ 'Note.md': before });
    const host = await openHost(vault, options);
    opened.push(async () => {
      await host.close();
      vault.remove();
    });
    await host.page.waitForFunction('app.plugins.plugins.viva.viva.library.cards().length === 2');
    await host.page.evaluate(
      `(() => {
        const { viva } = app.plugins.plugins.viva;
        viva.start();
        viva.record(viva.library.cards().map(({ id }) => ({ kind: 'review', card: id, grade: 4 })));
      })()`,
    );
    await vault.bytes.edit(() =>
      host.page.evaluate(
        `app.vault.modify(app.vault.getAbstractFileByPath('Note.md'), ${JSON.stringify(after)})`,
      ),
    );
    await host.page.waitForFunction('app.plugins.plugins.viva.viva.library.unsure().length === 1');
    return host;
  }

  function histories(host: OpenHost): Promise<readonly number[]> {
    return host.page.evaluate(
      `app.plugins.plugins.viva.viva.library.cards().map(({ record }) => record?.reviews.length ?? 0)`,
    );
  }

  it('is counted in the status bar, relinked there, and the relinking can be undone', async () => {
    const host = await open();
    const { page } = host;
    await page.locator('.status-bar .viva-relink-count', { hasText: '1 card to relink' }).click();
    const item = page.locator('.viva-relink-item');
    expect(await item.count()).toBe(1);
    const said = await item.innerText();
    expect(said).toContain('What is a saga in a distributed system?');
    expect(said).toContain('What is a saga in a centralised system?');
    expect(said).toMatch(/\d+ % of the words · \d+ % of the answer · same note · same place/);
    await host.screenshot('relink');

    await page.getByRole('button', { name: 'Relink', exact: true }).click();
    await page.getByText('Every card has its question.').waitFor();
    expect(await histories(host)).toEqual([1, 1]);

    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await item.waitFor();
    expect(await histories(host)).toEqual([0, 1]);
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('is not relinked to what has just become another question, and that is said', async () => {
    const host = await open();
    const { page } = host;
    await command(page, 'Show cards to relink');
    await page.locator('.viva-relink-item').waitFor();
    const edit = `(async () => {
        const note = app.vault.getAbstractFileByPath('Note.md');
        const relink = [...document.querySelectorAll('.viva-relink-item button')].find((el) => el.textContent === 'Relink');
        await app.vault.modify(note, ${JSON.stringify(after.replace('centralised', 'central'))});
        relink.click();
      })()`;
    await vault.bytes.edit(() => page.evaluate(edit));
    await page.locator('.notice', { hasText: 'Not relinked: the note has just changed.' }).waitFor();
    expect(await histories(host)).toEqual([0, 1]);
    await page.locator('.viva-relink-candidate', { hasText: 'in a central system' }).waitFor();
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('can be kept for later, and forgotten after a second press, which can be undone', async () => {
    const host = await open({ lang: 'ru', theme: 'dark' });
    const { page } = host;
    await page.locator('.status-bar .viva-relink-count').click();
    await page.getByRole('button', { name: 'Оставить на потом' }).click();
    await page.locator('.viva-relink h3', { hasText: 'Оставлено на потом' }).waitFor();
    await page.locator('.status-bar .viva-relink-count').waitFor({ state: 'hidden' });
    await host.screenshot('relink-ru');

    await page.getByRole('button', { name: 'Забыть', exact: true }).click();
    await page.getByRole('button', { name: 'Забыть историю?' }).click();
    await page.getByText('У каждой карточки есть её вопрос.').waitFor();
    const undo = (said: string) =>
      page.locator('.notice', { hasText: said }).getByRole('button', { name: 'Отменить' }).click();
    await undo('История забыта.');
    await page.locator('.viva-relink-item').waitFor();
    await undo('Оставлено на потом');
    await page.locator('.viva-relink h3').waitFor({ state: 'detached' });
    await page.locator('.status-bar .viva-relink-count').waitFor();
    expect(await host.takeTrouble()).toEqual([]);
  });

  it.each<[string, HostOptions, 'Yes' | 'No, it is new', readonly number[]]>([
    ['is the same card after a Yes', {}, 'Yes', [1, 1]],
    ['is new after a No, also on a phone', { phone: true }, 'No, it is new', [0, 1]],
  ])('asks in the review in one line, and %s', async (_, options, answer, expected) => {
    const host = await open(options);
    const { page } = host;
    await page.evaluate(`app.commands.executeCommandById('viva:review')`);
    await question(page).waitFor();
    expect(await asked(page)).toContain('centralised');
    const line = page.locator('.viva-same');
    expect(await line.innerText()).toMatch(/Same as “What is a saga in a distributed system\?”, due .+\?/);
    if (options.phone)
      expect(await page.locator('.viva-header .viva-relink-count').innerText()).toBe('1 card to relink');
    await host.screenshot(`relink-ask-${answer}`);
    await line.getByRole('button', { name: answer }).click();
    if (answer === 'Yes') await question(page).waitFor({ state: 'detached' });
    else await page.waitForFunction(`document.querySelector('.viva-same').childElementCount === 0`);
    expect(await histories(host)).toEqual(expected);
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('has a command', async () => {
    const { page } = await open();
    await command(page, 'Show cards to relink');
    await page.locator('.viva-relink-item').waitFor();
  });
});

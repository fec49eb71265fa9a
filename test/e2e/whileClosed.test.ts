import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openHost } from './harness';
import { ownVault } from './ownVault';

const ask = (label: string, question: string, answer: string): string =>
  `### ${label}: ${question}\n\n${answer}\n`;
const lens = ask('Q2', 'What is a lens?', 'It bends light.');

const notes = {
  'Sea/Tides.md': ask('Q1', 'What is a tide?', 'The sea rises and falls.'),
  'Sea/Salt.md': ask('Q1', 'Why is the sea salty?', 'Rivers bring the salt.'),
  'Light.md': `${ask('Q1', 'What is light?', 'A wave.')}\n${lens}`,
  'Books.md': ask('Q1', 'Who wrote Faust?', 'Goethe.'),
  'Glass.md': 'All about glass.\n',
};

const reviews = `Object.fromEntries(app.plugins.plugins.viva.viva.library.cards()
  .map(({ found, record }) => [found.path + ' ' + found.question.prompt, record?.reviews.length ?? 0]))`;

it('cards keep their history through what happens to notes while the app is closed', async () => {
  const vault = ownVault(notes);
  const host = await openHost(vault);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  const { page, url } = host;
  const file = (path: string): string => join(vault.folder, path);
  const whileClosed = async (change: () => void): Promise<void> => {
    await page.evaluate('app.plugins.plugins.viva.viva.save()');
    await page.goto('about:blank');
    await vault.bytes.edit(change);
    await page.goto(url);
    await page.locator('body[data-ready="true"]').waitFor({ state: 'attached' });
    await page.waitForFunction('app.plugins.plugins.viva.viva?.library.index.whole');
    await page.evaluate('app.plugins.plugins.viva.viva.library.settled()');
  };
  await page.waitForFunction('app.plugins.plugins.viva.viva.library.cards().length === 5');
  await page.evaluate(`(() => {
    const { viva } = app.plugins.plugins.viva;
    viva.start();
    viva.record(viva.library.cards().map(({ id }) => ({ kind: 'review', card: id, grade: 3 })));
  })()`);

  await whileClosed(() => {
    renameSync(file('Sea'), file('Ocean'));
    renameSync(file('Ocean/Salt.md'), file('Ocean/Salt of the sea.md'));
    cpSync(file('Books.md'), file('Books 1.md'));
    writeFileSync(file('Light.md'), readFileSync(file('Light.md'), 'utf8').replace(lens, ''));
  });
  const kept = {
    'Books.md Who wrote Faust?': 1,
    'Books 1.md Who wrote Faust?': 0,
    'Light.md What is light?': 1,
    'Ocean/Salt of the sea.md Why is the sea salty?': 1,
    'Ocean/Tides.md What is a tide?': 1,
  };
  await expect.poll(() => page.evaluate(reviews)).toEqual(kept);

  // What was cut there is pasted here, another day; a note that is not downloaded yet is empty.
  await whileClosed(() => {
    writeFileSync(file('Glass.md'), `${notes['Glass.md']}\n${lens}`);
    writeFileSync(file('Books.md'), '');
  });
  const { 'Books.md Who wrote Faust?': _, 'Books 1.md Who wrote Faust?': __, ...others } = kept;
  await expect.poll(() => page.evaluate(reviews)).toMatchObject({ ...others, 'Glass.md What is a lens?': 1 });
  await whileClosed(() => writeFileSync(file('Books.md'), notes['Books.md']));
  await expect.poll(() => page.evaluate(reviews)).toEqual({ ...kept, 'Glass.md What is a lens?': 1 });
  expect(await host.takeTrouble()).toEqual([]);
});

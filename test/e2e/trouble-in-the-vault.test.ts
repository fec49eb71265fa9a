import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHost, type OpenHost } from './harness';
import { asked, command, grade, question, reveal, reviews, startReview } from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

interface Opened extends OpenHost {
  readonly vault: VaultCopy;
}

/** The host on a vault that holds these notes and nothing else. */
async function withNotes(
  notes: Readonly<Record<string, string | Uint8Array>>,
  data?: string,
): Promise<Opened> {
  const vault = copyVault('demo');
  for (const folder of ['Biology', 'Git', 'Music', 'Questions', 'Web', 'Welcome.md']) {
    rmSync(join(vault.folder, folder), { recursive: true, force: true });
  }
  for (const [path, text] of Object.entries(notes)) write(vault, path, text);
  if (data !== undefined) writeFileSync(join(vault.plugin, 'data.json'), data);
  const host = await openHost(vault);
  onTestFinished(async () => {
    await host.close();
    vault.remove();
  });
  return { ...host, vault };
}

function write(vault: VaultCopy, path: string, text: string | Uint8Array): void {
  const file = join(vault.folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const two =
  '# Cells\n\n### Q1: What does a mitochondrion do?\n\nIt makes ATP.\n\n### Q2: What is osmosis?\n\nWater moves.\n';

describe('a vault', () => {
  it('without a note says so, and how to write a question', async () => {
    const { page, takeTrouble } = await withNotes({});
    await command(page, 'Review due questions');
    await expect
      .poll(() => page.locator('.viva-start').innerText())
      .toContain('No questions found in this vault.');
    expect(await page.locator('.viva-start-sample').innerText()).toContain('### Q1:');
    expect(await takeTrouble()).toEqual([]);
  });

  it('without a question says so', async () => {
    const { page } = await withNotes({ 'Diary.md': '# Monday\n\nRain. Why always on Mondays?\n' });
    await command(page, 'Review due questions');
    await expect
      .poll(() => page.locator('.viva-start').innerText())
      .toContain('No questions found in this vault.');
  });

  it('with 500 folders, a note of 20 MB and one that is not UTF-8 works', async () => {
    const notes: Record<string, string | Uint8Array> = {
      'Large.md': `# Large\n\n${'A line of a very long note that asks nothing.\n'.repeat(450_000)}`,
      'Latin.md': Uint8Array.from([0x23, 0x20, 0xe9, 0xff, 0xfe, 0x0a, 0x00, 0xc3, 0x28]),
    };
    for (let n = 0; n < 500; n++)
      notes[`Folder ${n}/Note.md`] = `### Q1: What is the square of ${n}?\n\n${n * n}\n`;
    const { page, takeTrouble } = await withNotes(notes);
    await command(page, 'Review due questions');
    await expect
      .poll(() => page.locator('.viva-start').innerText(), { timeout: 60_000 })
      .toContain('500 questions found');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await question(page).waitFor();
    await reveal(page);
    expect(await takeTrouble()).toEqual([]);
  });
});

describe('a data file', () => {
  it.each([
    ['is empty', ''],
    ['is cut off', '{"format":1,"log.abc.1-2":"1:'],
    ['is of another program', '<html><body>Please log in</body></html>'],
  ])('that %s is kept aside and told of, and reviewing works', async (_, data) => {
    const { page, vault } = await withNotes({ 'Cells.md': two }, data);
    await expect
      // A file that is being written looks the same: it is read twice before anything is said.
      .poll(() => page.locator('.notice').allInnerTexts(), { timeout: 10_000 })
      .toEqual([expect.stringContaining('could not read its data file')]);
    await startReview(page);
    await reveal(page);
    await grade(page, '3');
    expect(await reviews(page)).toBe(1);
    await page.evaluate('app.plugins.plugins.viva.viva.save()');
    expect(JSON.parse(vault.readData() ?? 'null')).toMatchObject({ format: 1 });
  });

  it('of a newer version is left alone, and the person is told', async () => {
    const data = '{"format":99,"something":"new"}';
    const { page, vault } = await withNotes({ 'Cells.md': two }, data);
    await expect
      .poll(() => page.locator('.notice').allInnerTexts(), { timeout: 10_000 })
      .toEqual([expect.stringContaining('written by a newer version')]);
    await command(page, 'Review due questions');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    expect(vault.readData()).toBe(data);
  });
});

describe('a note whose question is on the screen', () => {
  it('may be deleted: that is said, the next one comes, and its history stays', async () => {
    const { page, vault, takeTrouble } = await withNotes({
      'A.md': two,
      'B.md': '### Q1: What is pH?\n\nA measure.\n',
    });
    await startReview(page);
    await reveal(page);
    await grade(page, '4');
    expect(await asked(page)).toContain('osmosis');
    await vault.bytes.edit(() => rmSync(join(vault.folder, 'A.md')));
    await expect.poll(() => asked(page)).toContain('What is pH?');
    expect(await page.locator('.notice').allInnerTexts()).toEqual([
      'The note “A.md” is no longer there. Its history is kept.',
    ]);
    expect(await reviews(page)).toBe(1);
    expect(await takeTrouble()).toEqual([]);
  });

  it('may be renamed: the question stays', async () => {
    const { page, vault } = await withNotes({ 'A.md': two });
    await startReview(page);
    await reveal(page);
    await vault.bytes.edit(() =>
      page.evaluate('app.fileManager.renameFile(app.vault.getFileByPath("A.md"), "Z.md")'),
    );
    await expect.poll(() => page.locator('.viva-breadcrumb').innerText()).toContain('Z');
    expect(await asked(page)).toContain('mitochondrion');
    await page.locator('.viva-answer', { hasText: 'ATP' }).waitFor();
    await page.locator('.viva-review .viva-grade').first().waitFor();
    await grade(page, '3');
    expect(await reviews(page)).toBe(1);
  });

  it('may be renamed by another program: the question comes back as it was', async () => {
    const { page, vault, takeTrouble } = await withNotes({
      'A.md': two,
      'B.md': '### Q1: What is pH?\n\nA measure.\n',
    });
    await startReview(page);
    await reveal(page);
    await vault.bytes.edit(() => rmSync(join(vault.folder, 'A.md')));
    await expect.poll(() => asked(page)).toContain('What is pH?');
    await vault.bytes.edit(() => write(vault, 'A2.md', two));
    await expect.poll(() => asked(page)).toContain('mitochondrion');
    await page.locator('.viva-answer', { hasText: 'ATP' }).waitFor();
    await page.locator('.viva-review .viva-grade').first().waitFor();
    await grade(page, '4');
    expect(await reviews(page)).toBe(1);
    // Who has the answer of the next one before them is not called back.
    expect(await asked(page)).toContain('osmosis');
    await vault.bytes.edit(() => rmSync(join(vault.folder, 'A2.md')));
    await expect.poll(() => asked(page)).toContain('What is pH?');
    await reveal(page);
    await vault.bytes.edit(() => write(vault, 'A.md', two));
    await expect.poll(() => page.locator('.viva-left-new').innerText()).toBe('2');
    expect(await asked(page)).toContain('What is pH?');
    expect(await takeTrouble()).toEqual([]);
  });

  it('may be switched off: that is said, and it comes back when it is on again', async () => {
    const { page, vault } = await withNotes({ 'A.md': two });
    await startReview(page);
    await vault.bytes.edit(() => write(vault, 'A.md', `---\nviva: false\n---\n${two}`));
    await expect.poll(() => question(page).count()).toBe(0);
    expect(await page.locator('.notice').allInnerTexts()).toEqual([
      'The note “A.md” is left out now: by “viva: false” in it, or by the settings. Its history is kept.',
    ]);
    await vault.bytes.edit(() => write(vault, 'A.md', two));
    await expect.poll(() => question(page).count()).toBe(1);
    expect(await asked(page)).toContain('mitochondrion');
  });

  it('may be emptied: nothing is lost, and it comes back with its text', async () => {
    const { page, vault, takeTrouble } = await withNotes({ 'A.md': two });
    await startReview(page);
    await reveal(page);
    await grade(page, '4');
    await vault.bytes.edit(() => write(vault, 'A.md', ''));
    await expect.poll(() => question(page).count()).toBe(0);
    expect(await reviews(page)).toBe(1);
    await vault.bytes.edit(() => write(vault, 'A.md', two));
    await expect.poll(() => question(page).count()).toBe(1);
    expect(await asked(page)).toContain('osmosis');
    expect(await takeTrouble()).toEqual([]);
  });

  it('may be edited: the new words are shown and the answer stays revealed', async () => {
    const { page, vault } = await withNotes({ 'A.md': two });
    await startReview(page);
    await reveal(page);
    await vault.bytes.edit(() =>
      write(vault, 'A.md', two.replace('It makes ATP.', 'It makes most of the ATP of a cell.')),
    );
    await expect.poll(() => page.locator('.viva-answer').innerText()).toContain('most of the ATP');
    expect(await page.locator('.viva-review .viva-grade').count()).toBe(4);
    await page.locator('.viva-tool-more').click();
    await page.locator('.menu-item', { hasText: 'Copy link to this question' }).waitFor();
    await page.locator('.menu-item', { hasText: 'History of this question' }).click();
    await page.locator('.modal', { hasText: 'What does a mitochondrion do?' }).waitFor();
  });

  it('may have no answer, or a link to nothing', async () => {
    const { page, takeTrouble } = await withNotes({ 'A.md': '### Q1: What is [[Nowhere]]?\n' });
    await startReview(page);
    await reveal(page);
    expect(await page.locator('.viva-answer').innerText()).toContain('has no answer in the note yet');
    expect(await page.locator('.viva-related-item').innerText()).toContain('This note does not exist yet.');
    await command(page, 'Show problems');
    expect(await page.locator('.viva-problems').innerText()).toContain('has no answer. Write one below it.');
    expect(await takeTrouble()).toEqual([]);
  });
});

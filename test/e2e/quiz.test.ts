import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, type OpenHost } from './harness';
import { command, grade, question, reveal, reviews, schedule, shownNote, startReview } from './review';
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

const photosynthesis = 'Questions/Вопросы о фотосинтезе.md';

/** Opens a note to edit, the cursor at a place (0-based) of its source. */
async function edit(path: string, line: number, ch: number): Promise<void> {
  await host.page.evaluate(
    `(async () => {
      const leaf = app.workspace.getLeaf(false);
      await leaf.openFile(app.vault.getAbstractFileByPath(${JSON.stringify(path)}), { state: { mode: 'source' } });
      leaf.view.editor.focus();
      leaf.view.editor.setCursor({ line: ${line}, ch: ${ch} });
    })()`,
  );
}

/** Where the cursor of the open note is, and whether the keyboard goes there. */
function cursor(): Promise<unknown> {
  return host.page.evaluate(
    `(() => {
      const { editor } = app.workspace.activeLeaf.view;
      return { ...editor.getCursor(), focus: editor.hasFocus() };
    })()`,
  );
}

const head = () => host.page.locator('.viva-quiz-head');

/** Answers the questions of the open quiz by the keyboard, and leaves it; gives what it said of the result. */
async function answerAll(keys: string): Promise<string> {
  const { page } = host;
  for (const key of keys) {
    await page.keyboard.press('Space');
    await page.locator('.viva-quiz .viva-grade').first().waitFor();
    await page.keyboard.press(key);
    await page.locator('.viva-quiz .viva-grade').first().waitFor({ state: 'detached' });
  }
  return page.locator('.viva-quiz-body').innerText();
}

async function leave(): Promise<void> {
  await host.page.keyboard.press('Escape');
  await host.page.locator('.viva-quiz').waitFor({ state: 'detached' });
}

/** What the palette offers of Viva. */
async function offered(): Promise<readonly string[]> {
  const { page } = host;
  await page.keyboard.press('Control+p');
  await page.locator('.prompt input').fill('Viva: ');
  await page.locator('.suggestion-item').first().waitFor();
  const names = await page.locator('.suggestion-item').allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.replace('Viva: ', ''));
}

describe('quizzes from the command palette', () => {
  it('are offered where they make sense, and nowhere else', async () => {
    const always = ['Quiz me…', 'Quiz me on one question', 'Go to a question…'];
    const here = ['Quiz me on this note', 'Quiz me on this category', 'Quiz me on this topic'];
    const reviewed = ['Quiz me on what I know worst', 'Undo the last grade'];
    expect(await offered()).toEqual(expect.arrayContaining(always));
    expect((await offered()).filter((name) => [...here, ...reviewed].includes(name))).toEqual([]);
    await edit(photosynthesis, 31, 3);
    expect((await offered()).filter((name) => here.includes(name)).sort()).toEqual([here[1], here[0]].sort());
    await edit('Biology/Chloroplast.md', 0, 0);
    expect((await offered()).filter((name) => here.includes(name))).toEqual([here[2]]);
    await edit('Questions/HTTP caching.md', 12, 0);
    expect((await offered()).filter((name) => here.includes(name)).sort()).toEqual([here[1], here[0]].sort());
    await startReview(host.page);
    for (const key of ['1', '3', '4'] as const) {
      await reveal(host.page);
      await grade(host.page, key);
    }
    expect(await offered()).toEqual(expect.arrayContaining(reviewed));
  });

  it('ask about the category of the cursor, and leave cursor and focus where they were', async () => {
    await edit(photosynthesis, 31, 3);
    const kept = await schedule(host.page);
    const where = await cursor();
    expect(where).toEqual({ line: 31, ch: 3, focus: true });
    await command(host.page, 'Quiz me on this category');
    await head().waitFor();
    expect(await head().innerText()).toContain('1 of 3');
    expect(await host.page.locator('.viva-quiz .modal-title').innerText()).toContain('Fundamentals');
    expect(await answerAll('314')).toMatch(/^2 of 3 known\s+Reread: .+$/);
    await leave();
    expect(await cursor()).toEqual(where);
    expect(await schedule(host.page)).toBe(kept);
  });

  it('end at Escape with what came of the answers so far', async () => {
    await edit(photosynthesis, 31, 3);
    await command(host.page, 'Quiz me on this note');
    await head().waitFor();
    expect(await head().innerText()).toContain('1 of 12');
    await answerAll('33');
    await host.page.keyboard.press('Escape');
    const lines = (await host.page.locator('.viva-quiz-body p').allInnerTexts()).map((line) => line.trim());
    expect(lines).toEqual(['2 of 2 known', 'Nothing to reread.']);
    await host.screenshot('quiz-end');
    await leave();
    await command(host.page, 'Quiz me on this note');
    await head().waitFor();
    await leave();
    expect(await cursor()).toEqual({ line: 31, ch: 3, focus: true });
  });

  it('ask about the open topic, about one question, and about what is known worst', async () => {
    await edit('Biology/Chloroplast.md', 0, 0);
    await command(host.page, 'Quiz me on this topic', 'prompt');
    await host.page.locator('.viva-scope', { hasText: 'About “Chloroplast” itself' }).waitFor();
    await host.page.keyboard.press('Enter');
    await head().waitFor();
    const total = Number(/of (\d+)/.exec(await head().innerText())?.[1]);
    const about: number = await host.page.evaluate(
      `app.plugins.plugins.viva.viva.library.topics.cardsAbout('Biology/Chloroplast.md').length`,
    );
    expect(total).toBe(about);
    expect(total).toBeGreaterThan(0);
    await leave();
    await command(host.page, 'Quiz me on one question');
    expect(await head().innerText()).toContain('1 of 1');
    await host.page.keyboard.press('Space');
    await host.page.getByRole('button', { name: 'Knew it' }).click();
    expect(await host.page.locator('.viva-quiz-result').innerText()).toBe('1 of 1 known');
    await leave();
    await command(host.page, 'Quiz me on what I know worst');
    // As many as were ever reviewed; the one that was forgotten comes first.
    expect(await head().innerText()).toContain('1 of 3');
    await leave();
  });

  it('take a typed scope, complete it, say what is wrong with it, and remember it', async () => {
    const { page } = host;
    await command(page, 'Quiz me…', 'prompt');
    const input = page.locator('.prompt input');
    await input.fill('weak topc:Chloroplast');
    const first = page.locator('.suggestion-item').first();
    await expect.poll(() => first.innerText()).toMatch(/^At character 6: a scope cannot say “topc:”/);
    await page.keyboard.press('Enter');
    await input.fill('folder:Nope');
    await expect
      .poll(() => page.locator('.viva-scope-problem').innerText())
      .toContain('no questions in “folder:Nope”');
    await input.fill('folder:Questions topic:Chl');
    await expect
      .poll(() => page.locator('.suggestion-item').allInnerTexts())
      .toContain('folder:Questions topic:Chloroplast');
    await page.locator('.suggestion-item', { hasText: 'topic:Chloroplast' }).click();
    await expect.poll(() => input.inputValue()).toBe('folder:Questions topic:Chloroplast');
    await input.fill('folder:Questions topic:Chloroplast -rubisco');
    await expect.poll(() => first.innerText()).toMatch(/-rubisco\s+\d+ questions?/);
    await host.screenshot('quiz-typed-scope');
    await page.keyboard.press('Enter');
    await head().waitFor();
    await leave();
    await command(page, 'Quiz me…', 'prompt');
    await expect.poll(() => first.innerText()).toMatch(/^folder:Questions topic:Chloroplast -rubisco recent/);
    await host.screenshot('quiz-recent-scopes');
    await page.keyboard.press('Escape');
  });

  it('count what is due as reviewed only where the person chose that', async () => {
    const { page } = host;
    await page.evaluate(
      `(async () => {
        const { viva } = app.plugins.plugins.viva;
        const later = viva.now.bind(viva);
        viva.now = () => ({ day: later().day + 40, at: later().at + 40 * 86400000 });
      })()`,
    );
    const count = await reviews(page);
    await command(page, 'Quiz me on what I know worst');
    await head().waitFor();
    await answerAll('3');
    expect(await reviews(page)).toBe(count);
    await page.getByText('Practice: the schedule stays as it is.').click();
    await page.getByText('Cards that are due count as reviews.').waitFor();
    await host.screenshot('quiz-counts');
    await answerAll('2');
    expect(await reviews(page)).toBe(count + 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await head().locator('span', { hasText: '2 of 3' }).waitFor();
    expect(await reviews(page)).toBe(count);
    await page.keyboard.press('Escape');
    await leave();
  });

  it('lead to a question, and take back the last grade from anywhere', async () => {
    const { page } = host;
    await command(page, 'Go to a question…', 'prompt');
    await page.locator('.prompt input').fill('Rubisco');
    await page.locator('.suggestion-item', { hasText: 'Rubisco' }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => shownNote(page)).toBe(photosynthesis);
    const count = await reviews(page);
    await command(page, 'Undo the last grade');
    await page.locator('.notice', { hasText: 'Undone: “' }).waitFor();
    expect(await reviews(page)).toBe(count - 1);
    await command(page, 'Review due questions');
    await question(page).waitFor();
  });

  it('gave no trouble', async () => {
    expect(await host.takeTrouble()).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { command, question, reveal, shownNote } from './review';
import { openNote, openOwn } from './openOwn';

const notes: Readonly<Record<string, string>> = {
  'Interview.md': `---
tags: [interview]
---

# Interview

## Category 1: [[Temporal]]

### Q1: Why must [[Temporal]] code be deterministic?

**Answer:**

It is replayed from its [[History]], which does not exist yet.

| replay | cost |
|--------|------|
| long   | slow |

### Q2: What does a worker do?

It polls a queue.

## Cheat sheet

- replay first
- side effects last

## Related

- [[Overview]]
`,
  'Tools/Temporal.md': 'A durable-execution engine. See [[Replay]].\n',
  'Replay.md': 'State from events.\n\n### Q1: What is [[Temporal|it]] good for?\n\nFor crashes.\n',
  'Overview.md': 'A long way. The one on code is in [[Interview]].\n',
  'Index.md':
    'First words.\n\nAn old one: [[Interview#Q1 Why must Temporal code be deterministic?|replay]].\n',
  'Plain.md': 'Nothing to ask.\n',
};

let host: Awaited<ReturnType<typeof openOwn>>;

beforeAll(async () => {
  host = await openOwn(notes);
});

afterAll(() => host.close());

/** What stands at the marks of the editor, by the text of their lines. */
function editorMarks(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(
    `[...document.querySelectorAll('.workspace-leaf.mod-active .cm-line .viva-mark')].map((mark) => {
      const words = mark.innerText;
      return [mark.closest('.cm-line').innerText.replace(words, '').trim(), words];
    })`,
  );
}

const q1 = '### Q1: Why must [[Temporal]] code be deterministic?';
const q2 = '### Q2: What does a worker do?';

describe('marks in a note', () => {
  it('stand at its questions in the editor, stay right while one is typed into, and move no text', async () => {
    const { page } = host;
    await openNote(page, 'Interview.md', { mode: 'source' });
    await expect
      .poll(() => editorMarks(page))
      .toEqual([
        [q1, 'new'],
        [q2, 'new'],
      ]);
    const line = page.locator('.workspace-leaf.mod-active .cm-line', { hasText: 'What does a worker do' });
    const box = async () =>
      line.evaluate((el) => {
        const range = document.createRange();
        range.selectNodeContents(el);
        const { height } = el.getBoundingClientRect();
        return { height, scrolls: el.scrollWidth > el.clientWidth + 200 };
      });
    const before = await box();
    await page.evaluate(`(() => {
      const { editor } = app.workspace.activeLeaf.view;
      const line = editor.getValue().split('\\n').indexOf(${JSON.stringify(q2)});
      editor.setCursor(line, ${q2.length - 1});
      editor.focus();
    })()`);
    await host.bytes.edit(async () => {
      let typed = '';
      for (const key of ' all day') {
        await page.keyboard.type(key);
        typed += key;
        const now = `### Q2: What does a worker do${typed}?`.replace(/ +\?$/, (end) => end);
        expect((await editorMarks(page)).map(([text]) => text)).toEqual([q1, now]);
      }
      await page.keyboard.press('End');
      await page.keyboard.type('!');
      expect((await editorMarks(page)).at(-1)?.[0]).toBe('### Q2: What does a worker do all day?!');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      expect((await editorMarks(page)).at(-1)).toEqual(['### Q2: What does a worker do all day?', 'new']);
      expect(await box()).toEqual(before);
      // The text is read anew after a while, and saved: the mark is the one of the same card.
      await page.evaluate('app.workspace.activeLeaf.view.save()');
    });
    await page.waitForFunction(
      `app.plugins.plugins.viva.viva.library.cardsIn('Interview.md').some(({ found }) => found.question.prompt.includes('all day'))`,
    );
    await page.waitForTimeout(700);
    expect(await editorMarks(page)).toEqual([
      [q1, 'new'],
      ['### Q2: What does a worker do all day?', 'new'],
    ]);
    await host.screenshot('topics-1-editor');
  });

  it('open a menu by a click and by the keyboard: suspend, copy a link', async () => {
    const { page } = host;
    await page.locator('.workspace-leaf.mod-active .cm-line .viva-mark').last().click();
    await page.locator('.menu-item', { hasText: 'Suspend' }).waitFor();
    await host.screenshot('topics-2-menu');
    await page.locator('.menu-item', { hasText: 'Suspend' }).click();
    await expect.poll(async () => (await editorMarks(page)).at(-1)?.[1]).toBe('suspended');
    await command(page, 'Menu of the question at the cursor');
    await page.locator('.menu-item', { hasText: 'Resume' }).click();
    await expect.poll(async () => (await editorMarks(page)).at(-1)?.[1]).toBe('new');

    await page.evaluate(
      `window.__copied = []; navigator.clipboard.writeText = async (text) => void window.__copied.push(text);`,
    );
    for (const item of ['Copy link to this question', 'Copy link that opens it in Viva']) {
      await page.locator('.workspace-leaf.mod-active .cm-line .viva-mark').first().click();
      await page.locator('.menu-item', { hasText: item }).click();
    }
    const id = await page.evaluate(`app.plugins.plugins.viva.viva.library.cardsIn('Interview.md')[0].id`);
    expect(await page.evaluate('window.__copied')).toEqual([
      '[[Interview#Q1 Why must Temporal code be deterministic?|Why must Temporal code be deterministic?]]',
      `obsidian://viva?vault=vault&do=card&id=${String(id)}`,
    ]);
  });

  it('stand in the reading view too, and nowhere in a note without questions', async () => {
    const { page } = host;
    const marks = page.locator('.workspace-leaf.mod-active .markdown-preview-view .viva-mark');
    await openNote(page, 'Interview.md', { mode: 'preview' });
    await expect.poll(() => marks.count()).toBe(2);
    expect(await page.locator('.workspace-leaf.mod-active h3 .viva-mark').count()).toBe(2);
    await marks.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.menu-item', { hasText: 'History of this question' }).click();
    expect(await page.locator('.modal').innerText()).toContain('It was never reviewed.');
    await page.keyboard.press('Escape');
    await page.evaluate(`app.plugins.plugins.viva.viva.set('marks', false)`);
    await expect.poll(() => marks.count()).toBe(0);
    await page.evaluate(`app.plugins.plugins.viva.viva.set('marks', true)`);
    await expect.poll(() => marks.count()).toBe(2);
    await openNote(page, 'Plain.md', { mode: 'source' });
    await page.locator('.cm-line', { hasText: 'Nothing to ask' }).click();
    await host.bytes.edit(async () => {
      await page.keyboard.type('More. ');
      await page.evaluate('app.workspace.activeLeaf.view.save()');
    });
    expect(await editorMarks(page)).toEqual([]);
    expect(await marks.count()).toBe(0);
  });

  it('a self-test hides the answers without moving anything, and a click shows one', async () => {
    const { page } = host;
    await openNote(page, 'Interview.md', { mode: 'preview' });
    const view = page.locator('.workspace-leaf.mod-active .markdown-preview-view');
    const table = view.locator('table');
    await table.waitFor();
    const boxes = () =>
      view.evaluate((el) => [...el.querySelectorAll('*')].map((each) => each.getBoundingClientRect().top));
    const before = await boxes();
    await command(page, 'Hide or show the answers of this note');
    expect(await table.isVisible()).toBe(false);
    expect(await view.getByText('It polls a queue.').isVisible()).toBe(false);
    expect(await view.getByText('side effects last').isVisible()).toBe(true);
    expect(await view.getByText('What does a worker do').isVisible()).toBe(true);
    expect(await boxes()).toEqual(before);
    await host.screenshot('topics-3-self-test');
    await view.locator('.viva-answer-part', { has: page.locator('table') }).click();
    expect(await table.isVisible()).toBe(true);
    expect(await view.getByText('It is replayed').isVisible()).toBe(true);
    expect(await view.getByText('It polls a queue.').isVisible()).toBe(false);
    await view.locator('.viva-mark').last().focus();
    await page.keyboard.press('Enter');
    expect(await view.getByText('It polls a queue.').isVisible()).toBe(true);
    await command(page, 'Hide or show the answers of this note');
    await command(page, 'Hide or show the answers of this note');
    expect(await table.isVisible()).toBe(false);
    await openNote(page, 'Replay.md', { mode: 'preview' });
    await view.getByText('For crashes.').waitFor();
  });
});

describe('the panel beside a note', () => {
  it('lists the questions in the note and those about it, and follows the active note', async () => {
    const { page } = host;
    await command(page, 'Show questions here');
    const panel = page.locator('.viva-note-panel');
    await expect.poll(() => panel.innerText()).toContain('What is it good for?');
    await openNote(page, 'Tools/Temporal.md', { mode: 'preview' });
    await expect.poll(() => panel.locator('h4').allInnerTexts()).toEqual(['About this note']);
    expect(await panel.locator('.viva-panel-card a').allInnerTexts()).toEqual([
      'Why must Temporal code be deterministic?',
      'What does a worker do all day?',
      'What is it good for?',
    ]);
    await openNote(page, 'Plain.md', { mode: 'preview' });
    await expect.poll(() => panel.innerText()).toContain('No question stands in this note');
    await openNote(page, 'Interview.md', { mode: 'preview' });
    await expect.poll(() => panel.locator('h4').allInnerTexts()).toEqual(['In this note']);
    await host.screenshot('topics-4-panel');
  });

  it('quizzes on a topic with depth', async () => {
    const { page } = host;
    await openNote(page, 'Overview.md', { mode: 'preview' });
    await command(page, 'Quiz me on this topic', 'prompt');
    const depths = page.locator('.viva-scope');
    await expect.poll(() => depths.count()).toBeGreaterThan(0);
    expect((await depths.first().innerText()).split('\n')).toEqual([
      'About “Overview” itself',
      '2 questions',
    ]);
    await page.keyboard.press('Enter');
    expect(await page.locator('.viva-quiz-head').innerText()).toContain('1 of 2');
    await page.keyboard.press('Escape');
  });
});

describe('related notes of a card', () => {
  it('lead to the note and from there back to its questions, with a hover preview of the right note', async () => {
    const { page } = host;
    await page.evaluate(`app.plugins.plugins.viva.viva.start()`);
    await page.locator('.viva-note-panel button', { hasText: 'Review' }).first().waitFor();
    await openNote(page, 'Interview.md', { mode: 'preview' });
    await page
      .locator('.viva-panel-part', { hasText: 'In this note' })
      .getByRole('button', { name: 'Review' })
      .click();
    await question(page).waitFor();
    expect(await page.locator('.viva-left').getAttribute('aria-label')).toContain('2 new');
    await reveal(page);
    const items = page.locator('.viva-review .viva-related-item');
    await expect.poll(() => items.count()).toBe(4);
    await expect
      .poll(async () => (await items.allInnerTexts()).join('\n'))
      .toContain('A long way. The one on code is in Interview.');
    expect(await items.last().innerText()).toContain('links to this question');
    expect(await items.last().innerText()).toContain('An old one: replay.');
    const names = await items.locator('a').allInnerTexts();
    expect(names).toEqual(['Temporal', 'History', 'Overview', 'Index']);
    await page.evaluate(`window.__hovered = [];
      app.workspace.on('hover-link', ({ linktext, source, sourcePath }) => window.__hovered.push([linktext, source, sourcePath]));
      undefined;`);
    await items.first().locator('a').hover();
    expect(await page.evaluate('window.__hovered')).toContainEqual([
      'Tools/Temporal.md',
      'viva',
      'Interview.md',
    ]);

    await page.getByRole('button', { name: '1 note one link further' }).click();
    expect(await items.locator('a').allInnerTexts()).toEqual([
      'Temporal',
      'History',
      'Overview',
      'Index',
      'Replay',
    ]);
    const fold = page.locator('.viva-from-note');
    expect(await fold.innerText()).toBe('From this note: Cheat sheet');
    await fold.locator('summary').click();
    await fold.getByText('side effects last').waitFor();
    await host.screenshot('topics-5-related');

    await items.first().locator('a').click();
    await expect.poll(() => shownNote(page)).toBe('Tools/Temporal.md');
    const about = page.locator('.viva-panel-part', { hasText: 'About this note' });
    await about.locator('.viva-panel-card a', { hasText: 'What is it good for?' }).click();
    await expect.poll(() => shownNote(page)).toBe('Replay.md');
  });

  it('say that a note does not exist, and know it as soon as it is created', async () => {
    const { page } = host;
    await command(page, 'Review due questions');
    // The review goes on as it was left: with this question, its answer shown.
    await question(page).waitFor();
    expect(await question(page).innerText()).toContain('deterministic');
    await page.locator('.viva-review .viva-grade').first().waitFor();
    const item = page.locator('.viva-related-item', { hasText: 'History' });
    expect(await item.innerText()).toContain('This note does not exist yet.');
    const inAnswer = page.locator('.viva-answer a.internal-link', { hasText: 'History' });
    expect(await inAnswer.getAttribute('class')).toContain('is-unresolved');
    await host.bytes.edit(() =>
      page.evaluate(`app.vault.create('History.md', 'All that happened.').then(() => undefined)`),
    );
    await expect.poll(() => item.innerText()).toContain('All that happened.');
    await expect.poll(() => inAnswer.getAttribute('class')).not.toContain('is-unresolved');
  });

  it('come before the answer once it was forgotten', async () => {
    const { page } = host;
    await page.keyboard.press('1');
    for (let most = 5; most > 0; most--) {
      await page.locator('.viva-review .viva-reveal').waitFor();
      if ((await question(page).innerText()).includes('deterministic')) break;
      await reveal(page);
      await page.keyboard.press('4');
    }
    await reveal(page);
    const order = await page.evaluate(
      `[...document.querySelectorAll('.viva-review .viva-related, .viva-review .viva-answer')].map((el) => el.className)`,
    );
    expect(order).toEqual(['viva-related', expect.stringContaining('viva-answer')]);
    expect(await page.locator('.viva-related-title').innerText()).toBe('Worth rereading');
    await page.keyboard.press('4');
    await page.locator('.viva-end').waitFor();
    expect((await page.locator('.viva-end .viva-list li').allInnerTexts())[0]).toContain('1 forgotten');
    expect(await host.takeTrouble()).toEqual([]);
  });
});

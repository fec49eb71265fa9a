import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { command, question, reveal, shownNote } from './review';
import { openNote, openOwn } from './openOwn';

const notes: Readonly<Record<string, string>> = {
  'Mixed.md': `---
viva: [details, callout, inline-card]
tags: [basics/shapes]
---

**Q:** What is a [[Lock]]?
**A:** A thing that **one** holds.
**Q:** What is a queue?
**A:** First in, first out.
**Q:** What is $x$ in $x = 1$?
**A:** $1$, of course.

> [!question] What is a heap?
> A tree, and ![a picture](data:image/gif;base64,R0lGODlhAQABAAAAACw=)
>
> - the least on top

<details>
<summary>What is a log?</summary>
Lines, only added to.
</details>

What is a stack? :: Last in, first out.

- What is a set?::Each thing once.
- Что такое граф? ::: Вершины и рёбра.

### Q1: What is a [tree](Tree.md)?

See [the lock](Lock.md#Kinds), [[Nowhere]] and [the web](https://example.org).

- Has branches


## More
`,
  'Lock.md': 'Held by one.\n\n## Kinds\n\nShared ones.\n',
  'Tools/Go.md':
    '## Locks of Go\n\n### Q1: What is a mutex?\n\nA [[Lock]].\n\n### Q2: What is a channel?\n\nA queue.\n',
  'Tree.md': 'Has leaves. Leads to [a heap](My%20heap.md).\n',
  'Index.md': 'First words.\n\nAn old list: [all of them](Mixed.md).\n',
  'My heap.md': 'The least on top.\n',
};

let host: Awaited<ReturnType<typeof openOwn>>;

beforeAll(async () => {
  host = await openOwn(notes);
});

afterAll(() => host.close());

/** The words of the open note that can be seen. */
function seenWords(view: Locator): Promise<string> {
  return view.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let words = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const el = node.parentElement;
      if (el?.closest('.viva-mark-place') || !el?.checkVisibility({ visibilityProperty: true })) continue;
      words += ` ${node.textContent}`;
    }
    return words.replace(/\s+/g, ' ').trim();
  });
}

const questions = [
  'What is a Lock',
  'What is a queue',
  'What is a heap',
  'What is a log',
  'What is a stack',
  'What is a set',
  'Что такое граф',
  'What is a tree',
];
const answers = [
  'A thing that',
  'one',
  'holds',
  'First in, first out',
  'of course',
  'A tree, and',
  'the least on top',
  'Last in',
  'Each thing once',
  'Вершины',
  'See',
  'Has branches',
];

describe('a self-test', () => {
  it('hides an answer that stands in one block with its question, and a click shows that one alone', async () => {
    const { page } = host;
    await openNote(page, 'Mixed.md', { mode: 'preview' });
    const view = page.locator('.workspace-leaf.mod-active .markdown-preview-view');
    await view.locator('.viva-mark').first().waitFor({ state: 'attached' });
    await view.locator('summary').click();
    const boxes = () =>
      view.evaluate((el) =>
        [...el.querySelectorAll('p, li, div')].map((each) => each.getBoundingClientRect().top),
      );
    const before = await boxes();
    for (const words of [...questions, ...answers, 'only added to'])
      expect(await seenWords(view)).toContain(words);
    await command(page, 'Hide or show the answers of this note');
    await expect.poll(() => seenWords(view)).not.toContain('First in');
    const seen = await seenWords(view);
    for (const words of questions) expect(seen).toContain(words);
    for (const words of [...answers, 'only added to']) expect(seen).not.toContain(words);
    expect(await view.locator('img').isVisible()).toBe(false);
    const seenFormulas = view
      .locator('.math')
      .evaluateAll((all) => all.map((each) => each.checkVisibility({ visibilityProperty: true })));
    expect(await seenFormulas).toEqual([true, true, false]);
    expect(await boxes()).toEqual(before);
    await host.screenshot('topics-6-self-test');

    const click = (words: string): Promise<void> =>
      view.locator('.viva-answer-part', { hasText: words }).last().click({ force: true });
    await click('First in, first out.');
    await expect.poll(() => seenWords(view)).toContain('First in');
    expect(await seenWords(view)).not.toContain('A thing that');
    await click('Вершины');
    await expect.poll(() => seenWords(view)).toContain('Вершины и рёбра');
    expect(await seenWords(view)).not.toContain('Each thing once');
    await click('the least on top');
    await expect.poll(() => seenWords(view)).toContain('A tree, and the least on top');
    await click('Lines');
    await expect.poll(() => seenWords(view)).toContain('only added to');
    // A link in the question is one all the time.
    await view.locator('a', { hasText: 'Lock' }).first().click();
    await expect.poll(() => shownNote(page)).toBe('Lock.md');
  });
});

/** By the keyboard; again where the note was drawn anew under it. */
async function openMenuOf(mark: Locator, window: Page): Promise<void> {
  await expect
    .poll(async () => {
      if ((await window.locator('.menu').count()) === 0) await mark.press('Enter');
      return window.locator('.menu').count();
    })
    .toBe(1);
}

describe('marks in the reading view', () => {
  it('stand at the end of the line of each question, also of several in one block', async () => {
    const { page } = host;
    await openNote(page, 'Mixed.md', { mode: 'preview' });
    const view = page.locator('.workspace-leaf.mod-active .markdown-preview-view');
    await expect
      .poll(() =>
        view.locator('.viva-mark-place').evaluateAll((marks) =>
          marks.map((mark) => {
            let line = '';
            for (let node = mark.previousSibling; node && node.nodeName !== 'BR'; node = node.previousSibling)
              line = `${node.textContent}${line}`;
            return line.replace(/\s+/g, ' ').trim();
          }),
        ),
      )
      .toEqual([
        'Q: What is a Lock?',
        'Q: What is a queue?',
        expect.stringMatching(/^Q: What is .+\?$/),
        'What is a heap?',
        'What is a log?',
        'What is a stack? :: Last in, first out.',
        'What is a set?::Each thing once.',
        'Что такое граф? ::: Вершины и рёбра.',
        'Q1: What is a tree?',
      ]);
    await openMenuOf(view.locator('.viva-mark').nth(6), page);
    await page.locator('.menu-item', { hasText: 'History' }).click();
    await page.locator('.modal', { hasText: 'What is a set?' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('have their menu beside them in another window too', async () => {
    const { page } = host;
    await openNote(page, 'Mixed.md', { mode: 'preview' });
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate('app.workspace.moveLeafToPopout(app.workspace.activeLeaf), null'),
    ]);
    const marks = popup.locator('.viva-mark');
    const mark = marks.nth(2);
    await mark.waitFor();
    // Each mark that comes moves what stands below it.
    let before = '';
    await expect
      .poll(async () => {
        const last = before;
        before = JSON.stringify([await marks.count(), await mark.boundingBox()]);
        return before === last;
      })
      .toBe(true);
    await openMenuOf(mark, popup);
    const menu = await popup.locator('.menu').boundingBox();
    const at = await mark.boundingBox();
    expect(Math.abs((menu?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0))).toBeLessThan(4);
    await popup.close();
    await expect.poll(() => page.locator('.workspace-leaf.mod-active').count()).toBe(1);
  });
});

describe('marks in an editor', () => {
  it('stand in live preview, not in the source', async () => {
    const { page } = host;
    const marks = page.locator('.workspace-leaf.mod-active .cm-line .viva-mark');
    await openNote(page, 'Mixed.md', { mode: 'source', source: false });
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await openNote(page, 'Mixed.md', { mode: 'source', source: true });
    await expect.poll(() => marks.count()).toBe(0);
    await page.evaluate('app.workspace.activeLeaf.view.editor.setCursor(7)');
    await command(page, 'Menu of the question at the cursor');
    await page.locator('.menu-item', { hasText: 'Suspend' }).waitFor();
    await page.keyboard.press('Escape');
    await openNote(page, 'Mixed.md', { mode: 'source', source: false });
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
  });
});

describe('how well topics are remembered', () => {
  it('is told of topics, categories, notes, folders and tags, the weakest first, each with its quiz', async () => {
    const { page } = host;
    await page.evaluate(`(() => {
      const { viva } = app.plugins.plugins.viva;
      const [, channel] = viva.library.cardsIn('Tools/Go.md');
      viva.record([{ kind: 'review', card: channel.id, grade: 1 }]);
    })()`);
    await command(page, 'How well topics are remembered');
    const rows = page.locator('.modal .viva-panel-card');
    const told = async (): Promise<readonly string[]> =>
      (await rows.locator('.viva-panel-words').allInnerTexts()).map((words) =>
        words.replace(/\s*\n\s*/g, ' | '),
      );
    await expect
      .poll(told)
      .toEqual(['Lock | 3 questions · 3 new', 'Nowhere | 1 question · 1 new', 'Tree | 1 question · 1 new']);
    const kind = page.locator('.modal select');
    await kind.selectOption('Categories');
    await expect
      .poll(told)
      .toEqual(['Locks of Go Go | 2 questions · 1 new · 100 % remembered | Weakest: What is a channel?']);
    await kind.selectOption('Folders');
    await expect.poll(told).toEqual([expect.stringMatching(/^Tools \| 2 questions/)]);
    await kind.selectOption('Tags');
    await expect.poll(told).toEqual([expect.stringMatching(/^#basics\/shapes \| 10 questions · 10 new$/)]);
    await kind.selectOption('Notes');
    await expect
      .poll(told)
      .toEqual([expect.stringMatching(/^Go Tools \| /), expect.stringMatching(/^Mixed \| 10 questions/)]);
    await host.screenshot('topics-7-remembered');
    expect(await rows.first().locator('strong a').getAttribute('href')).toBe('Tools/Go.md');
    await rows.first().locator('a', { hasText: 'channel' }).click();
    await expect.poll(() => shownNote(page)).toBe('Tools/Go.md');

    await command(page, 'How well topics are remembered');
    await page.getByRole('button', { name: 'Quiz me on this topic: Tree' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.viva-quiz-head', { hasText: '1 of 1' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('links beside and in an answer', () => {
  /** How many tabs show a note, and whether the question is still on the screen somewhere. */
  const tabs = (page: Page): Promise<readonly string[]> =>
    page.evaluate(`(() => {
      const shown = [];
      app.workspace.iterateRootLeaves(({ view }) => void shown.push(view.file?.path ?? view.getViewType()));
      return shown.sort();
    })()`);

  const back = async (page: Page): Promise<void> => {
    await page.evaluate(
      `app.workspace.setActiveLeaf(app.workspace.getLeavesOfType('viva-review')[0], { focus: true })`,
    );
    await question(page).waitFor();
  };

  beforeAll(async () => {
    const { page } = host;
    // A preview of what the pointer rests on would be in the way of the next click.
    await page.addStyleTag({ content: '.hover-popover { pointer-events: none; }' });
    await page.evaluate('app.plugins.plugins.viva.viva.start()');
    await page.evaluate(`__host.openUrl('obsidian://viva?vault=vault&do=review&scope=tree')`);
    await question(page).waitFor();
    await reveal(page);
  });

  it('take Markdown links for what they are', async () => {
    const { page } = host;
    const items = page.locator('.viva-related-item');
    const names = ['Tree', 'Lock › Kinds', 'Nowhere', 'Index'];
    await expect.poll(() => items.locator('a').allInnerTexts()).toEqual(names);
    await expect.poll(() => items.nth(1).innerText()).toContain('Shared ones.');
    await expect.poll(() => items.nth(3).innerText()).toContain('An old list: all of them.');
    await page.locator('.viva-related-more').click();
    expect(await items.locator('a').allInnerTexts()).toEqual([...names, 'My heap']);
  });

  it('ask for a preview of what they lead to', async () => {
    const { page } = host;
    await page.evaluate(`window.__hovered = [];
      app.workspace.on('hover-link', ({ linktext, source, sourcePath }) => window.__hovered.push([linktext, source, sourcePath]));
      undefined;`);
    for (const within of ['.viva-related-item', '.viva-answer']) {
      await page.evaluate('window.__hovered.length = 0');
      await page.locator(`${within} a`, { hasText: /lock/i }).first().hover();
      await expect
        .poll(() => page.evaluate('window.__hovered'))
        .toContainEqual(['Lock.md#Kinds', 'viva', 'Mixed.md']);
    }
  });

  it.each([
    ['a middle click', 'middle'],
    ['a click with Ctrl', 'left'],
  ] as const)('open in one more tab by %s', async (_, button) => {
    const { page } = host;
    const related = page.locator('.viva-related-item a', { hasText: 'Lock' });
    const answer = page.locator('.viva-answer a.internal-link', { hasText: 'the lock' });
    for (const link of [related, answer]) {
      const before = await tabs(page);
      await link.click({ button, modifiers: button === 'left' ? ['Control'] : [] });
      await expect.poll(() => shownNote(page)).toBe('Lock.md');
      expect(await tabs(page)).toEqual([...before, 'Lock.md'].sort());
      await back(page);
    }
  });

  it('open where the note is open already by a plain click', async () => {
    const { page } = host;
    const before = await tabs(page);
    for (const link of ['.viva-related-item a', '.viva-answer a.internal-link']) {
      await page.locator(link, { hasText: /lock/i }).first().click();
      await expect.poll(() => shownNote(page)).toBe('Lock.md');
      expect(await tabs(page)).toEqual(before);
      await back(page);
    }
  });

  it('have the menu that links have, also where there is no note yet', async () => {
    const { page } = host;
    await page.evaluate(`window.__menus = [];
      app.workspace.on('file-menu', (menu, file, source) => window.__menus.push([file.path, source]));
      undefined;`);
    const menu = page.locator('.menu-item');
    const rightClick = async (link: Locator): Promise<void> => {
      await link.click({ button: 'right' });
      await menu.first().waitFor();
    };
    for (const within of ['.viva-related-item', '.viva-answer']) {
      await rightClick(page.locator(`${within} a`, { hasText: /lock/i }).first());
      expect(await menu.allInnerTexts()).toContain('Open in new tab');
      await page.keyboard.press('Escape');
      await rightClick(page.locator(`${within} a`, { hasText: 'Nowhere' }));
      expect(await menu.allInnerTexts()).toEqual(['Create this file']);
      await page.keyboard.press('Escape');
    }
    expect(await page.evaluate('window.__menus')).toEqual([
      ['Lock.md', 'link-context-menu'],
      ['Lock.md', 'link-context-menu'],
    ]);
  });

  it('open in one more tab from the panel too', async () => {
    const { page } = host;
    await page.evaluate(`app.workspace.openLinkText('Tools/Go.md', '', 'tab')`);
    await expect.poll(() => shownNote(page)).toBe('Tools/Go.md');
    await command(page, 'Show questions here');
    const link = page.locator('.viva-panel-card a', { hasText: 'What is a channel?' });
    for (const button of ['middle', 'left'] as const) {
      const before = await tabs(page);
      await link.click({ button, modifiers: button === 'left' ? ['Control'] : [] });
      await expect.poll(() => tabs(page)).toEqual([...before, 'Tools/Go.md'].sort());
    }
    const before = await tabs(page);
    await link.click();
    await expect.poll(() => shownNote(page)).toBe('Tools/Go.md');
    expect(await tabs(page)).toEqual(before);
    await back(page);
  });

  it('are made a note by a click where there is none', async () => {
    const { page } = host;
    await host.bytes.edit(async () => {
      await page.locator('.viva-related-item a', { hasText: 'Nowhere' }).click();
      await expect.poll(() => shownNote(page)).toBe('Nowhere.md');
    });
    await back(page);
    await expect
      .poll(() => page.locator('.viva-related-item a', { hasText: 'Nowhere' }).getAttribute('class'))
      .not.toContain('is-unresolved');
    expect(await host.takeTrouble()).toEqual([]);
  });

  it('follow a question that is worded anew before it was ever graded', async () => {
    const { page } = host;
    await host.bytes.edit(() =>
      page.evaluate(`app.vault.process(app.vault.getFileByPath('Mixed.md'), (text) =>
        text.replace('### Q1: What is a', '### Q1: So what is a').replace('See [the lock]', 'See [[Late]], [the lock]'))`),
    );
    await expect.poll(() => question(page).innerText()).toContain('So what is a');
    await expect
      .poll(() => page.locator('.viva-related-item a').allInnerTexts())
      .toEqual(expect.arrayContaining(['Tree', 'Late', 'Lock › Kinds']));
  });
});

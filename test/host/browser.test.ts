import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, setStage, type Stage } from './harness';

if (!browserPath)
  console.log('test/host/browser: no Chromium or Chrome is installed, so the host is not tried in one.');

describe.skipIf(!browserPath)('the demo host in a browser', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  }, 60_000);
  afterAll(() => stage.close());

  it('starts a plugin before the vault is there and tells it of every file', async () => {
    await stage.open();
    const log = await stage.log();
    expect(log.slice(0, 2)).toEqual(['onload 0', 'data null']);
    expect(log.slice(2, 6).sort()).toEqual([
      'create Notes',
      'create Notes/Links.md',
      'create Welcome.md',
      'ready 2',
    ]);
    expect(log.slice(6).sort()).toEqual(['changed Notes/Links.md', 'changed Welcome.md', 'resolved']);
  });

  it('renders Markdown as Obsidian does and leaves its links dead', async () => {
    await stage.open();
    const { page } = stage;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('open the view');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.fixture-root .callout');
    const seen = await page.evaluate(() => {
      const root = document.querySelector('.fixture-root')!;
      const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
      const tidy = (el: Element): string => el.textContent.replace(/\s+/g, ' ').trim();
      return {
        links: all(':scope > p a.internal-link').map((a) => [
          a.textContent,
          a.getAttribute('data-href'),
          a.className,
        ]),
        tag: all('a.tag').map((a) => a.getAttribute('href')),
        embed: all('.markdown-embed-content h2, .markdown-embed-content p').map((el) => el.textContent),
        cells: all('td').map((td) => td.innerHTML),
        code: all('pre code').map((code) => [
          code.className,
          code.querySelectorAll('.token.keyword').length,
          code.textContent,
        ]),
        callout: all('.callout').map((el) => [el.className, el.getAttribute('data-callout'), tidy(el)]),
        tasks: all('li').map((li) => [li.className, li.getAttribute('data-task'), li.textContent]),
        math: all('.math .katex').length,
        last: tidy(root.lastElementChild!).replace(/.*and/, ''),
      };
    });
    expect(seen).toEqual({
      links: [
        ['the second part', 'Welcome#Second part', 'internal-link'],
        ['Nowhere', 'Nowhere', 'internal-link is-unresolved'],
        ['md', '../Welcome.md', 'internal-link'],
      ],
      tag: ['#tag'],
      embed: ['Second part', 'Text.'],
      cells: ['1', '<mark>2</mark>'],
      code: [['language-python is-loaded', 2, 'def f(): return 1  # %% no comment %%\n']],
      callout: [['callout is-collapsible is-collapsed', 'tip', 'Folded Inside.']],
      tasks: [
        ['task-list-item', '', 'open'],
        ['task-list-item is-checked', 'x', 'done'],
      ],
      math: 1,
      last: ' text.',
    });
    const before = page.url();
    await page.click('.fixture-root a.internal-link');
    expect(page.url()).toBe(before);
    expect(await page.locator('.mod-active [data-type="fixture-view"]').count()).toBe(1);
  });

  it('follows links in its own reading view, to the heading', async () => {
    await stage.open();
    const { page } = stage;
    await page.click('[data-path="Notes/Links.md"]');
    await page.click('.markdown-reading-view a[data-href="Welcome#Second part"]');
    await page.waitForSelector('.markdown-reading-view .is-flashing');
    expect(await page.evaluate('app.workspace.getActiveFile().path')).toBe('Welcome.md');
  });

  it('offers the commands that can run and picks from a suggest modal with the keyboard', async () => {
    await stage.open();
    const { page } = stage;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('fixture');
    expect((await page.locator('.suggestion-item').allInnerTexts()).sort()).toEqual(
      ['Fixture: Confirm', 'Fixture: Open the view', 'Fixture: Pick'].sort(),
    );
    await page.keyboard.press('Escape');
    await page.evaluate("app.commands.executeCommandById('fixture:pick')");
    await page.keyboard.type('a');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await stage.log()).at(-1)).toBe('Temporal');
    expect(await page.locator('.prompt').count()).toBe(0);
  });

  it('draws declared settings, validates, keeps and hides', async () => {
    await stage.open();
    const { page } = stage;
    const values = (): Promise<unknown> => page.evaluate("app.plugins.plugins['fixture'].values");
    await page.keyboard.press('Control+,');
    const row = (name: string) => page.locator('.setting-item', { hasText: name });
    expect(await row('Hint language').isVisible()).toBe(false);
    await row('New cards').locator('input').fill('500');
    expect(await row('New cards').locator('.setting-item-error').innerText()).toBe('At most 100.');
    await row('New cards').locator('input').fill('50');
    await row('Show hints').locator('.checkbox-container').click();
    await row('Hint language').locator('select').selectOption('ru');
    expect(await values()).toEqual({ perDay: 50, hints: true, language: 'ru' });
    await row('More').click();
    await page.evaluate('app.setting.activeTab.update()');
    await row('Run').click();
    expect((await stage.log()).at(-1)).toBe('action');
    await page.keyboard.press('Escape');
    expect(await page.locator('.modal').count()).toBe(0);
  });

  it('plays an older Obsidian, which calls display() and lacks what came later', async () => {
    await stage.open('?api=1.8.7');
    const { page } = stage;
    await page.keyboard.press('Control+,');
    await page.waitForSelector('text=Drawn by display()');
    const lacks = `(() => { const p = app.plugins.plugins['fixture']; return [p.registerCliHandler, app.setting.activeTab.refreshDomState]; })()`;
    expect(await page.evaluate(lacks)).toEqual([undefined, undefined]);
  });

  it('tells of changes on disk and of its own once', async () => {
    await stage.open();
    const { page, vault } = stage;
    const since = (await stage.log()).length;
    const news = async (): Promise<string[]> =>
      (await stage.log()).slice(since).filter((line) => line !== 'resolved');
    fs.writeFileSync(path.join(vault, 'Outside.md'), 'new');
    await expect.poll(news).toEqual(['create Outside.md', 'changed Outside.md']);
    await page.evaluate("app.vault.modify(app.vault.getFileByPath('Outside.md'), 'newer')");
    await page.waitForTimeout(300);
    await page.evaluate(
      "app.fileManager.renameFile(app.vault.getFileByPath('Outside.md'), 'Notes/Inside.md')",
    );
    fs.rmSync(path.join(vault, 'Notes/Inside.md'));
    await expect
      .poll(news)
      .toEqual([
        'create Outside.md',
        'changed Outside.md',
        'modify Outside.md',
        'changed Outside.md',
        'rename Outside.md Notes/Inside.md',
        'delete Notes/Inside.md',
      ]);
  });

  it('gives null for a data.json that is broken as for one that is absent, and may keep quiet about changes', async () => {
    const data = path.join(stage.vault, '.obsidian/plugins/fixture/data.json');
    fs.writeFileSync(data, '{ broken');
    await stage.open();
    const { page } = stage;
    expect((await stage.log())[1]).toBe('data null');
    const heard = async (): Promise<number> =>
      (await stage.log()).filter((line) => line === 'external').length;
    fs.writeFileSync(data, '{"a":1}');
    await expect.poll(heard).toBe(1);
    await page.evaluate('__host.tellOfExternalChanges(false)');
    fs.writeFileSync(data, '{"a":2}');
    await page.waitForTimeout(400);
    expect(await heard()).toBe(1);
    fs.rmSync(data);
  });

  it('previews a link that is pointed at, with the modifier where the source wants it', async () => {
    await stage.open();
    const { page } = stage;
    await page.click('[data-path="Welcome.md"]');
    await page.hover('.markdown-reading-view a[data-href="Links"]');
    await page.waitForSelector('.hover-popover h1:has-text("Links")');
    await page.mouse.move(640, 700);
    await page.waitForSelector('.hover-popover', { state: 'detached' });
    const hover = (held: boolean): Promise<unknown> =>
      page.evaluate(`app.workspace.trigger('hover-link', {
        event: new MouseEvent('mouseover', { ctrlKey: ${String(held)} }),
        source: 'fixture-view',
        hoverParent: { hoverPopover: null },
        targetEl: document.querySelector('.view-header'),
        linktext: 'Links',
        sourcePath: '',
      })`);
    await hover(false);
    await page.waitForTimeout(500);
    expect(await page.locator('.hover-popover').count()).toBe(0);
    await hover(true);
    await page.waitForSelector('.hover-popover h1:has-text("Links")');
  });

  it('runs what a plugin registered for the command line and for addresses', async () => {
    await stage.open();
    const { page } = stage;
    expect(await page.evaluate("__host.runCli('fixture', { name: 'Ada' })")).toBe('hello Ada');
    await page.evaluate("__host.openUrl('obsidian://fixture?card=7')");
    expect((await stage.log()).at(-1)).toBe('fixture 7');
  });

  it('is a phone when asked: drawers, a bar below, no status bar, no window wider than the screen', async () => {
    const { page } = stage;
    await page.setViewportSize({ width: 390, height: 844 });
    await stage.open('?phone=1&lang=ru');
    const seen = await page.evaluate(() => ({
      body: ['is-mobile', 'is-phone'].filter((name) => document.body.classList.contains(name)),
      status: document.querySelectorAll('.status-bar').length,
      wide: document.documentElement.scrollWidth,
    }));
    expect(seen).toEqual({ body: ['is-mobile', 'is-phone'], status: 0, wide: 390 });
    expect(await page.locator('.mod-left-split').isVisible()).toBe(false);
    await page.click('.mobile-navbar [aria-label="Files"]');
    await page.click('[data-path="Welcome.md"]');
    await page.waitForSelector('.markdown-reading-view h1');
    expect(await page.locator('.mod-left-split').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('lists a folder, hidden ones too, and says ENOENT for none', async () => {
    await stage.open();
    const list = (at: string): Promise<unknown> =>
      stage.page.evaluate(`app.vault.adapter.list('${at}').catch((error) => error.code)`);
    expect(await list('Notes')).toEqual({ files: ['Notes/Links.md'], folders: [] });
    expect(await list('.obsidian')).toEqual({ files: [], folders: ['.obsidian/plugins'] });
    expect(await list('None')).toBe('ENOENT');
  });

  it('complained of nothing, and nothing was asked for that it lacks', async () => {
    expect(stage.complaints).toEqual([]);
    expect(await stage.page.evaluate('__missing')).toEqual([]);
  });

  it('throws and records when something is used that it lacks', async () => {
    await stage.open();
    const use = (code: string): Promise<unknown> =>
      stage.page.evaluate(
        `(() => { try { return ${code}; } catch (error) { return String(error.message); } })()`,
      );
    expect(await use('app.secretStorage')).toBe('App.secretStorage is not in the demo host');
    expect(await use('app.internalPlugins')).toBe('App.internalPlugins is not in the demo host');
    expect(await use('app.workspace.duplicateLeaf(null)')).toBe(
      'Workspace.duplicateLeaf is not in the demo host',
    );
    expect(await stage.page.evaluate('__missing.length')).toBe(3);
    expect(await stage.page.evaluate('app.workspace.on instanceof Function && app.vault.getName()')).toBe(
      'vault',
    );
  });
});

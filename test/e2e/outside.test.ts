import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, type OpenHost } from './harness';
import { grade, reveal, schedule, shownNote, startReview } from './review';
import { copyVault, type VaultCopy } from './vaultCopy';

let vault: VaultCopy;
let host: OpenHost;

beforeAll(async () => {
  vault = copyVault('demo');
  host = await openHost(vault);
  await startReview(host.page);
  await reveal(host.page);
  await grade(host.page, '3');
});

afterAll(async () => {
  await host.close();
  vault.remove();
});

function cli(command: string, params: Readonly<Record<string, string>> = {}): Promise<string> {
  return host.page.evaluate(`__host.runCli(${JSON.stringify(command)}, ${JSON.stringify(params)})`);
}

async function follow(params: Readonly<Record<string, string>>): Promise<void> {
  const url = `obsidian://viva?${new URLSearchParams(params)}`;
  await host.page.evaluate(`__host.openUrl(${JSON.stringify(url)})`);
}

const total = (): Promise<number> =>
  host.page.evaluate('app.plugins.plugins.viva.viva.library.cards().length');

describe('the command line', () => {
  it('tells what there is, as text, as a table and as JSON', async () => {
    const all = await total();
    expect(await cli('viva')).toMatch(new RegExp(`^${all} questions · \\d+ due · ${all - 1} new$`));
    const rows: unknown = JSON.parse(
      await cli('viva:list', { scope: 'note:"HTTP caching"', format: 'json' }),
    );
    expect(rows).toHaveLength(7);
    expect(rows).toMatchObject([
      { path: 'Questions/HTTP caching.md', line: 9, label: 'Question 1' },
      ...Array<object>(6).fill({}),
    ]);
    const lines = (await cli('viva:list', { scope: 'note:"HTTP caching"', format: 'tsv' })).split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe('id\tpath\tline\tlabel\tquestion');
    expect(await cli('viva:list', { scope: 'vary' })).toContain('question: What does Vary: Cookie do');
    expect(await cli('viva:stats', { format: 'json' })).toContain(`"all": ${all}`);
    expect(await cli('viva:problems', { format: 'json' })).toMatch(/^\[/);
  });

  it('has nothing to tell where there is nothing', async () => {
    expect(await cli('viva:list', { scope: '"no such words"' })).toBe('Nothing.');
    expect(await cli('viva:due', { scope: 'new' })).toBe('Nothing.');
    expect(await cli('viva:list', { scope: '"no such words"', format: 'json' })).toBe('[]');
  });

  it('says what is wrong with what it is given', async () => {
    expect(await cli('viva:list', { scope: 'due topc:x' })).toMatch(/^At character 5: /);
    expect(await cli('viva', { scope: 'x'.repeat(100_000) })).toMatch(/^At character 4,001: /);
    expect(await cli('viva:list', { format: '<b>xml</b>' })).toBe(
      '“<b>xml</b>” is no format. Use json, tsv or text.',
    );
  });

  it('is absent where the app has none', async () => {
    const copy = copyVault('demo');
    const old = await openHost(copy, { api: '1.8.7' });
    expect(await old.page.evaluate('__host.cliCommands()')).toEqual([]);
    expect(await old.takeTrouble()).toEqual([]);
    await old.close();
    copy.remove();
  });
});

describe('a link from outside', () => {
  it('opens a question, a quiz of a scope, and the review', async () => {
    const { page } = host;
    const [{ id }]: [{ id: string }] = JSON.parse(
      await cli('viva:list', { scope: 'rubisco', format: 'json' }),
    ) as [{ id: string }];
    await follow({ vault: 'vault', do: 'card', id });
    await expect.poll(() => shownNote(page)).toBe('Questions/Вопросы о фотосинтезе.md');
    await follow({ vault: 'vault', do: 'quiz', scope: 'note:"HTTP caching" vary' });
    expect(await page.locator('.viva-quiz-head').innerText()).toContain('1 of');
    await page.keyboard.press('Escape');
    await page.locator('.viva-quiz').waitFor({ state: 'detached' });
    await follow({ vault: 'vault', do: 'review' });
    await page.locator('.viva-review .viva-question').waitFor();
  });

  it('does nothing but say so where it is malformed or hostile', async () => {
    const { page } = host;
    const kept = await schedule(page);
    const said: [Record<string, string>, RegExp][] = [
      [{}, /asks for “”/],
      [{ do: 'delete' }, /asks for “delete”/],
      [{ do: '<img src=x onerror=alert(1)>' }, /asks for “<img src=x onerror=alert\(1\)>”/],
      [{ do: 'card', id: '../data.json' }, /names no card/],
      [{ do: 'card', id: 'AAAAAAAAAA' }, /in no note now/],
      [{ do: 'quiz', scope: 'x'.repeat(100_000) }, /cannot be followed. At character 4,001/],
      [{ do: 'quiz', scope: 'note:"' }, /quotation mark/],
      [{ do: 'quiz', scope: '"no such words"' }, /no question in the scope/],
    ];
    for (const [params, sentence] of said) {
      await follow(params);
      await page.locator('.notice', { hasText: sentence }).first().waitFor();
    }
    expect(await page.locator('.modal, .notice img').count()).toBe(0);
    expect(await schedule(page)).toBe(kept);
  });
});

it('other plugins list questions, count what is due, start a quiz and hear of reviews', async () => {
  const { page } = host;
  const told: unknown = await page.evaluate(`(() => {
    const { api } = app.plugins.plugins.viva;
    window.heard = [];
    window.deaf = api.onReview((review) => heard.push(review));
    let error = '';
    try { api.questions('topc:x'); } catch (thrown) { error = thrown.message; }
    return {
      version: api.version,
      ready: api.ready,
      questions: api.questions('note:"HTTP caching"').length,
      none: api.dueCount('new'),
      error,
    };
  })()`);
  expect(told).toMatchObject({ version: 1, ready: true, questions: 7, none: 0 });
  expect(told).toHaveProperty('error', expect.stringMatching(/^At character 1: /));
  await reveal(page);
  await grade(page, '4');
  expect(await page.evaluate('heard')).toEqual([{ id: expect.any(String) as unknown, grade: 4 }]);
  await page.evaluate('deaf()');
  await reveal(page);
  await grade(page, '4');
  expect(await page.evaluate('heard.length')).toBe(1);
  await page.evaluate(`app.plugins.plugins.viva.api.quiz('note:"HTTP caching"')`);
  expect(await page.locator('.viva-quiz-head').innerText()).toContain('1 of 7');
  await page.keyboard.press('Escape');
  expect(await host.takeTrouble()).toEqual([]);
});

import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Types into the command palette and takes the first command that it offers, which may open a prompt of its own. */
export async function command(
  page: Page,
  name: string,
  then: 'prompt' | 'no prompt' = 'no prompt',
): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.locator('.prompt input').fill(name);
  await page.locator('.suggestion-item', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  if (then === 'no prompt') await page.locator('.prompt input').waitFor({ state: 'detached' });
}

/** Opens the review and, at the first start, starts. */
export async function startReview(page: Page): Promise<void> {
  await command(page, 'Review due questions');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await question(page).waitFor();
}

export function question(page: Page) {
  return page.locator('.viva-review .viva-question');
}

/** What the question on the screen says. */
export async function asked(page: Page): Promise<string> {
  return (await question(page).innerText()).replace(/\s+/g, ' ').trim();
}

/** Reveals the whole answer by the keyboard and waits for the grades. */
export async function reveal(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Space');
  await page.locator('.viva-review .viva-grade').first().waitFor();
}

/** Gives a grade by its key and waits until the next question, or the end, is there. */
export async function grade(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.viva-review .viva-grade').first().waitFor({ state: 'detached' });
}

/** Grades with *easy*, which brings the next new question at once, until the one with that label is asked. */
export async function goTo(page: Page, label: string): Promise<void> {
  for (let most = 30; most > 0; most--) {
    if ((await page.locator('.viva-breadcrumb').innerText()).endsWith(`› ${label}`)) return;
    await reveal(page);
    await grade(page, '4');
  }
  expect.fail(`${label} was not asked`);
}

/** Path of the note in the active tab; null where that shows something else. */
export function shownNote(page: Page): Promise<string | null> {
  return page.evaluate('app.workspace.activeLeaf?.view.file?.path ?? null');
}

interface Counted {
  readonly cards: number;
  readonly categories: number;
}

/** How many questions the plugin holds, and under how many different headings. */
export function counted(page: Page): Promise<Counted> {
  return page.evaluate(
    `(() => {
      const cards = app.plugins.plugins.viva.viva.library.cards();
      const above = (card) => card.found.path + card.found.question.headings.join('\\n');
      return { cards: cards.length, categories: new Set(cards.map(above)).size };
    })()`,
  );
}

/** Every event but practice, and when each card is due: what a quiz must leave as it was. */
export function schedule(page: Page): Promise<string> {
  return page.evaluate(
    `(() => {
      const { library, store } = app.plugins.plugins.viva.viva;
      const cards = library.cards().filter((card) => card.memory !== null);
      const due = cards.map(({ id, due, memory }) => ({ id, due, memory }));
      const events = store.journal.undoable(1000).filter(({ kind }) => kind !== 'practice');
      return JSON.stringify({ due, events: events.map(({ kind, writer, sequence }) => [kind, writer, sequence]) });
    })()`,
  );
}

/** Reviews that the plugin knows of, undone ones left out. */
export function reviews(page: Page): Promise<number> {
  return page.evaluate(
    `(() => {
      const { journal } = app.plugins.plugins.viva.viva.store;
      return [...journal.cards()].reduce((sum, id) => sum + journal.card(id).reviews.length, 0);
    })()`,
  );
}

/** Texts of everything in Viva's IndexedDB. */
export function shadow(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    `(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith('viva-'));
      const texts = [];
      for (const name of names) {
        const db = await new Promise((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        for (const store of db.objectStoreNames) {
          texts.push(
            ...(await new Promise((resolve, reject) => {
              const request = db.transaction(store).objectStore(store).getAll();
              request.onsuccess = () => resolve(request.result);
              request.onerror = () => reject(request.error);
            })),
          );
        }
        db.close();
      }
      return texts.map(String);
    })()`,
  );
}

/** Takes IndexedDB and local storage away, so that only `data.json` is left. */
export async function forgetDevice(page: Page): Promise<void> {
  await page.evaluate(
    `(async () => {
      localStorage.clear();
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    })()`,
  );
}

/** What the first category in the picker that has several questions is called, without its kind. */
export function nameOfLargeCategory(page: Page): Promise<string> {
  return page
    .locator('.viva-scope')
    .filter({ has: page.locator('.viva-scope-kind', { hasText: 'Category' }) })
    .filter({ has: page.locator('.viva-scope-count', { hasText: /^[2-9] questions/ }) })
    .first()
    .locator('.viva-scope-name')
    .evaluate((el) => el.firstChild?.textContent ?? '');
}

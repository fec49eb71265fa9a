import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { grade, reveal } from './review';

/** What is done to a card without grading it, and the name by which the menu has it. */
const deeds = {
  undo: { key: 'u' },
  language: { key: 'l' },
  open: { key: 'o' },
  bury: { key: 'b' },
  suspend: { key: 's' },
  edit: { key: 'n', name: 'Edit in note' },
  points: { key: 'k', name: 'Key points' },
  flag: { key: 'f', name: 'Flag' },
  forget: { key: 'Shift+f', name: 'Forget' },
} as const;

/** How a person reviews: by keyboard and mouse, or by touch alone. */
export interface Hands {
  /** Shows the next part of the answer. */
  more(page: Page): Promise<void>;
  /** Shows the whole answer. */
  reveal(page: Page): Promise<void>;
  /** Grades, and waits until that card is gone. */
  grade(page: Page, grade: 1 | 2 | 3 | 4): Promise<void>;
  deed(page: Page, deed: keyof typeof deeds): Promise<void>;
  press(target: Locator): Promise<void>;
}

export const keyboard: Hands = {
  more: (page) => page.keyboard.press('Space'),
  reveal,
  grade: (page, given) => grade(page, `${given}`),
  deed: (page, deed) => page.keyboard.press(deeds[deed].key),
  press: (target) => target.click(),
};

export const fingers: Hands = {
  more: (page) => page.locator('.viva-review .viva-question p, .viva-review .viva-answer p').first().tap(),
  async reveal(page) {
    const all = page.locator('.viva-review .viva-reveal-all');
    const grades = page.locator('.viva-review .viva-grade');
    if ((await grades.count()) === 0) await page.locator('.viva-review .viva-reveal').tap();
    await grades.first().waitFor();
    if ((await all.count()) > 0) await all.tap();
    await expect.poll(() => page.locator('.viva-review .viva-reveal').count()).toBe(0);
  },
  async grade(page, given) {
    const name = (['again', 'hard', 'good', 'easy'] as const)[given - 1];
    await page.locator(`.viva-review .viva-grade-${name}`).tap();
    await page.locator('.viva-review .viva-grade').first().waitFor({ state: 'detached' });
  },
  async deed(page, deed) {
    const item = deeds[deed];
    if (!('name' in item)) return page.locator(`.viva-review .viva-tool-${deed}`).tap();
    await page.locator('.viva-review .viva-tool-more').tap();
    await page.locator('.menu-item', { hasText: item.name }).tap();
  },
  press: (target) => target.tap(),
};

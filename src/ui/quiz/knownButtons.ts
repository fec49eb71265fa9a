import type { Grade } from '../../memory/engine';
import type { Text, TextKey } from '../text/text';

const ANSWERS: readonly { readonly grade: Grade; readonly cls: string; readonly text: TextKey }[] = [
  { grade: 1, cls: 'viva-grade-again', text: 'quiz.did-not' },
  { grade: 3, cls: 'viva-grade-good', text: 'quiz.knew' },
];

/** In practice it is enough whether it was known; the keys of all four grades count all the same. */
export function showKnownButtons(text: Text, el: HTMLElement, onGrade: (grade: Grade) => void): void {
  const row = el.createDiv({
    cls: 'viva-footer-row',
    attr: { role: 'group', 'aria-label': text('review.grades') },
  });
  for (const { grade, cls, text: key } of ANSWERS) {
    const button = row.createEl('button', { cls: ['viva-grade', cls] });
    const label = button.createSpan({ text: text(key) });
    label.createSpan({ cls: 'viva-key', text: String(grade), attr: { 'aria-hidden': 'true' } });
    button.addEventListener('click', () => onGrade(grade));
  }
}

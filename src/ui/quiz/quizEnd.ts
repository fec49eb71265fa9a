import type { Result } from '../../session/result';
import type { Viva } from '../viva';
import { muted } from '../muted';

/** What came of a quiz, in two lines: how many were known, and what to reread. */
export function showQuizEnd({ text }: Viva, el: HTMLElement, result: Result): void {
  const known = Math.round((result.remembered ?? 0) * result.cards);
  el.createEl('p', {
    cls: 'viva-quiz-result',
    text: result.cards === 0 ? text('quiz.end-none') : text('quiz.end', { known, total: result.cards }),
  });
  if (result.cards === 0) return;
  const names = result.reread.map(({ name }) => name).join(', ');
  muted(el, names === '' ? text('quiz.all-known') : text('quiz.reread', { names }));
}

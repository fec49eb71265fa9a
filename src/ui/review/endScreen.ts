import { grades } from '../../memory/engine';
import { resultOf, type Reread } from '../../session/result';
import type { Sitting } from '../../session/sitting';
import { summarise } from '../../stats/summary';
import { noteLink } from '../related/noteLink';
import { showRelinkLink } from '../relink/relinkCount';
import { dayText, timeText } from '../text/duration';
import type { Viva } from '../viva';
import { gradeLabel } from './gradeButtons';

/** Only learning cards are left, and they are not worth waiting for at the screen. */
export function showWaitingScreen(
  { text }: Viva,
  el: HTMLElement,
  waiting: { readonly cards: number; readonly at: number },
): void {
  el.createEl('h2', { text: text('waiting.title') });
  el.createEl('p', { text: text('waiting.until', { n: waiting.cards, time: timeText(text, waiting.at) }) });
}

/** What came of the sitting, what to reread, and when the next questions come. */
export function showEndScreen(
  viva: Viva,
  el: HTMLElement,
  sitting: Sitting,
  actions: { quiz(): void; undo(): void },
): void {
  const { text, library } = viva;
  const result = resultOf(sitting.marks, library);
  el.addClass('viva-end');
  el.createEl('h2', { text: text(result.answers === 0 ? 'end.nothing' : 'end.title') });
  if (result.answers > 0) {
    const minutes = Math.max(1, Math.round(result.duration / 60_000));
    el.createEl('p', {
      text: `${text('end.graded', { n: result.answers })} ${text('end.minutes', { n: minutes })}.`,
    });
    const counts = el.createDiv({ cls: 'viva-end-grades' });
    for (const grade of grades)
      counts.createSpan({ text: `${gradeLabel(text, grade)}: ${result.byGrade[grade]}` });
  }
  showNext(viva, el, sitting);
  showRelinkLink(viva, el.createEl('p'));
  if (result.reread.length > 0) showReread(viva, el, result.reread);

  const buttons = el.createDiv({ cls: 'viva-buttons' });
  buttons
    .createEl('button', { cls: 'mod-cta', text: text('end.quiz') })
    .addEventListener('click', () => actions.quiz());
  if (result.answers > 0) {
    buttons.createEl('button', { text: text('review.undo') }).addEventListener('click', () => actions.undo());
  }
}

function showNext(viva: Viva, el: HTMLElement, sitting: Sitting): void {
  const { text, library } = viva;
  const { index } = library;
  if (!index.whole) {
    el.createEl('p', {
      cls: 'viva-muted',
      text: text('start.looking', { done: index.done, total: index.total }),
    });
    return;
  }
  const now = viva.now();
  const { next } = summarise(library.cards(), now);
  if (next?.by === 'minute') {
    el.createEl('p', { text: text('end.next-today', { time: timeText(text, next.at) }) });
  } else if (next) {
    const tomorrow = next.day === now.day + 1;
    el.createEl('p', {
      text: tomorrow ? text('end.next-tomorrow') : text('end.next', { day: dayText(text, next.day) }),
    });
  }
  const { held } = sitting.left;
  if (held.reviews > 0)
    el.createEl('p', { cls: 'viva-muted', text: text('end.limit-reviews', { n: held.reviews }) });
  if (held.fresh > 0) el.createEl('p', { cls: 'viva-muted', text: text('end.limit', { n: held.fresh }) });
}

/** Worst first, each with how much of it was forgotten. */
function showReread(viva: Viva, el: HTMLElement, reread: readonly Reread[]): void {
  const { app, text } = viva;
  el.createEl('h3', { text: text('end.reread') });
  const list = el.createEl('ul', { cls: 'viva-list' });
  const hoverParent = { hoverPopover: null };
  for (const { key, path, name, forgotten, hard } of reread) {
    const item = list.createEl('li');
    const link = { link: path ?? key, text: name, resolved: path !== null, sourcePath: '' };
    noteLink(app, item, link, hoverParent);
    const counts = [
      ...(forgotten.length > 0 ? [text('end.forgotten', { n: forgotten.length })] : []),
      ...(hard.length > 0 ? [text('end.hard', { n: hard.length })] : []),
    ];
    item.createSpan({ cls: 'viva-related-kind', text: counts.join(' · ') });
  }
}

import { grades } from '../../memory/engine';
import { resultOf, type Reread } from '../../session/result';
import type { Sitting } from '../../session/sitting';
import { summarise } from '../../stats/summary';
import { scopesOf, type ScopeCount } from '../../session/scopes';
import { QuizModal } from '../quiz/quizModal';
import { noteLink } from '../related/noteLink';
import { showRelinkLink } from '../relink/relinkCount';
import { dayText, timeText } from '../text/duration';
import type { Viva } from '../viva';
import { gradeLabel } from './gradeButtons';
import { muted } from '../muted';

/** Only learning cards are left, and they are not worth waiting for at the screen. */
export function showWaitingScreen(
  { text }: Viva,
  el: HTMLElement,
  waiting: { readonly cards: number; readonly at: number },
): void {
  el.createEl('h2', { text: text('waiting.title') });
  el.createEl('p', { text: text('waiting.until', { n: waiting.cards, time: timeText(text, waiting.at) }) });
}

export interface EndActions {
  readonly quiz: () => void;
  readonly undo: () => void;
  /** Asks so many cards more than the limits of the day allow. */
  readonly more: (cards: { readonly fresh?: number; readonly reviews?: number }) => void;
  /** How many questions are left in the whole vault, beyond what this sitting is about. */
  readonly rest: number;
  readonly whole: () => void;
}

/** So many cards at a time. */
const MORE = 10;
/** So many weak topics are named. */
const TOPICS = 3;
/** What is remembered as well as that, as good as all of it, is not weak. */
const KNOWN = 0.995;

/** What came of the sitting, what to reread, and when the next questions come. */
export function showEndScreen(viva: Viva, el: HTMLElement, sitting: Sitting, actions: EndActions): void {
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
  showNext(viva, el, sitting, actions.rest > 0);
  showRelinkLink(viva, el.createEl('p'));
  if (result.reread.length > 0) showReread(viva, el, result.reread);

  showNow(viva, el, sitting, actions, result.answers > 0);
}

/** What could be done although nothing is due, each a button. */
function showNow(
  viva: Viva,
  el: HTMLElement,
  sitting: Sitting,
  actions: EndActions,
  undoable: boolean,
): void {
  const { text } = viva;
  const { held } = sitting.left;
  el.createEl('h3', { text: text('end.now') });
  const buttons = el.createDiv({ cls: 'viva-buttons' });
  const add = (name: string, run: () => void): HTMLElement => {
    const button = buttons.createEl('button', { text: name });
    button.addEventListener('click', run);
    return button;
  };
  if (actions.rest > 0) add(text('end.rest', { n: actions.rest }), actions.whole).addClass('mod-cta');
  const [fresh, reviews] = [Math.min(MORE, held.fresh), Math.min(MORE, held.reviews)];
  if (reviews > 0) add(text('end.more-reviews', { n: reviews }), () => actions.more({ reviews }));
  if (fresh > 0) add(text('end.more-new', { n: fresh }), () => actions.more({ fresh }));
  for (const topic of weakTopics(viva)) {
    const percent = Math.round(100 * (topic.remembered ?? 0));
    add(text('end.topic', { name: topic.name, percent }), () => new QuizModal(viva, topic).open());
  }
  add(text('end.quiz'), () => actions.quiz()).toggleClass('mod-cta', actions.rest === 0);
  if (undoable) add(text('review.undo'), () => actions.undo());
}

/** The topics of which the least would be remembered now. */
function weakTopics(viva: Viva): readonly ScopeCount[] {
  if (!viva.library.index.whole) return [];
  return scopesOf(viva.library, viva.engine(), viva.now())
    .filter(({ scope, remembered }) => scope.kind === 'topic' && remembered !== null && remembered < KNOWN)
    .sort((a, b) => (a.remembered ?? 0) - (b.remembered ?? 0))
    .slice(0, TOPICS);
}

function showNext(viva: Viva, el: HTMLElement, sitting: Sitting, isMore: boolean): void {
  const { text, library } = viva;
  const { index } = library;
  if (!index.whole) {
    muted(el, text('start.looking', { done: index.done, total: index.total }));
    return;
  }
  const now = viva.now();
  const next = isMore ? null : summarise(library.cards(), now).next;
  const { held } = sitting.left;
  if (next?.by === 'minute') {
    el.createEl('p', { text: text('end.next-today', { time: timeText(text, next.at) }) });
  } else if (next) {
    const tomorrow = next.day === now.day + 1 || held.reviews + held.fresh > 0;
    el.createEl('p', {
      text: tomorrow ? text('end.next-tomorrow') : text('end.next', { day: dayText(text, next.day) }),
    });
  }
  if (held.reviews > 0) muted(el, text('end.limit-reviews', { n: held.reviews }));
  if (held.fresh > 0) muted(el, text('end.limit', { n: held.fresh }));
}

/** Worst first, each with how much of it was forgotten. */
function showReread(viva: Viva, el: HTMLElement, reread: readonly Reread[]): void {
  const { app, text } = viva;
  el.createEl('h3', { text: text('end.reread') });
  const list = el.createEl('ul', { cls: 'viva-list' });
  const hoverParent = { hoverPopover: null };
  for (const { path, name, forgotten, hard } of reread) {
    const item = list.createEl('li');
    const link = { link: path, text: name, resolved: true, sourcePath: '' };
    noteLink(app, item, link, hoverParent);
    const counts = [
      ...(forgotten.length > 0 ? [text('end.forgotten', { n: forgotten.length })] : []),
      ...(hard.length > 0 ? [text('end.hard', { n: hard.length })] : []),
    ];
    item.createSpan({ cls: 'viva-related-kind', text: counts.join(' · ') });
  }
}

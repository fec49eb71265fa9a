import { backlogToOffer } from '../../session/comeback';
import type { Backlog } from '../../session/backlog';
import { spread } from '../../session/backlog';
import type { Ready } from '../../session/readyToday';
import { doAndUndo } from '../relink/doAndUndo';
import { dayText } from '../text/duration';
import type { Viva } from '../viva';
import { endPause, pausedUntil } from './pauseModal';
import { ReadyModal } from './readyModal';
import { readySentences } from './readyText';
import { scopeTitle } from '../quiz/scopeName';
import { muted } from '../muted';

/** What a person should know, or decide, before the first question of the day. */
interface News {
  readonly pausedUntil: number | null;
  readonly backlog: Backlog | null;
  readonly ready: readonly Ready[];
}

/** Stands before the first question where there is something to say; once it was gone past, not again that day. */
export class TodayScreen {
  #passedOn = -1;
  #drawn: { readonly key: string; readonly el: HTMLElement } | null = null;

  constructor(
    private readonly viva: Viva,
    private readonly redraw: () => void,
  ) {}

  /** null: there is nothing to say, ask at once. Else what draws it; it is drawn anew only when it says another thing. */
  toShow(): { readonly drawn: boolean; draw(el: HTMLElement): void } | null {
    const { viva } = this;
    const { day } = viva.now();
    if (this.#passedOn === day) return null;
    const news = newsOf(viva);
    if (news.pausedUntil === null && news.backlog === null && news.ready.length === 0) return null;
    const key = JSON.stringify([
      day,
      news.pausedUntil,
      news.backlog?.overdue.length,
      news.backlog?.days,
      news.ready,
    ]);
    return {
      drawn: this.#drawn?.key === key && this.#drawn.el.isConnected,
      draw: (el) => {
        this.#drawn = { key, el };
        this.#draw(el, news);
      },
    };
  }

  #draw(el: HTMLElement, { pausedUntil: until, backlog, ready }: News): void {
    const { viva } = this;
    const { text } = viva;
    el.addClass('viva-today');
    el.createEl('h2', { text: text(until === null ? 'today.title' : 'pause.title') });
    if (until !== null) {
      el.createEl('p', { text: text('pause.holds', { day: dayText(text, until) }) });
      this.#button(el, text('pause.end'), false, () => endPause(viva));
    } else if (backlog) this.#drawBacklog(el, backlog);
    for (const one of ready) this.#drawReady(el, one);
    const start = this.#button(el, text(until === null ? 'today.start' : 'pause.anyway'), true, () => {
      this.#passedOn = viva.now().day;
    });
    // Not while the person is busy elsewhere.
    if (el.doc.activeElement?.contains(el)) start.focus();
  }

  #drawBacklog(el: HTMLElement, { overdue, days }: Backlog): void {
    const { viva } = this;
    const { text } = viva;
    el.createEl('p', { text: text('backlog.overdue', { n: overdue.length }) });
    muted(el, text('backlog.offer'));
    const row = el.createDiv({ cls: 'viva-buttons' });
    const label = row.createEl('label', { text: `${text('backlog.days')} ` });
    const field = label.createEl('input', {
      type: 'number',
      value: String(Math.max(2, days)),
      attr: { min: '2', max: '365' },
    });
    this.#button(row, text('backlog.spread'), false, () => {
      const over = Math.min(365, Math.max(2, Math.round(Number(field.value)) || days));
      const deeds = spread(overdue, viva.library.cards(), {
        days: over,
        engine: viva.engine(),
        now: viva.now(),
      });
      doAndUndo(viva, deeds, 'bury', text('backlog.done', { n: deeds.length }));
    });
  }

  #drawReady(el: HTMLElement, one: Ready): void {
    const { viva } = this;
    const { text } = viva;
    const { scope, date } = one.ready;
    el.createEl('h3', {
      text: text('ready.in-days', {
        scope: scopeTitle(text, scope),
        n: date - viva.now().day,
        day: dayText(text, date),
      }),
    });
    for (const line of readySentences(text, one)) el.createEl('p', { text: line });
    this.#button(el, text('ready.change'), false, () => new ReadyModal(viva, scope).open());
  }

  #button(el: HTMLElement, text: string, main: boolean, act: () => void): HTMLButtonElement {
    const button = el.createEl('button', { cls: main ? 'mod-cta' : '', text });
    button.addEventListener('click', () => {
      act();
      this.redraw();
    });
    return button;
  }
}

function newsOf(viva: Viva): News {
  const until = pausedUntil(viva);
  const perDay = viva.arrangements().reviewsPerDay.vault;
  return {
    pausedUntil: until,
    backlog: until === null ? backlogToOffer(viva.library.cards(), perDay, viva.now()) : null,
    ready: until === null ? viva.plans() : [],
  };
}

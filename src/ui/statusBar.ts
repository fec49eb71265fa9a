import { setTooltip, type Plugin } from 'obsidian';
import { summarise } from '../stats/summary';
import { freshToday } from './freshToday';
import { pausedUntil } from './plan/pauseModal';
import { dayText } from './text/duration';
import type { Viva } from './viva';

/** Many changes in one go are shown once, after: */
const AFTER_MS = 250;
/** Learning cards come due by the minute. */
const AGAIN_MS = 60_000;

/** How much is due, and the way to it. A phone has no status bar: there it stands in the review's header. */
export function showStatus(plugin: Plugin, viva: Viva, open: () => void): void {
  const el = plugin.addStatusBarItem();
  el.addClass('mod-clickable');
  el.setAttr('role', 'button');
  setTooltip(el, viva.text('ribbon.review'), { placement: 'top' });
  plugin.registerDomEvent(el, 'click', open);

  let planned = 0;
  const show = (): void => {
    planned = 0;
    el.setText(statusText(viva));
  };
  plugin.register(
    viva.onChange(() => {
      if (planned === 0) planned = window.setTimeout(show, AFTER_MS);
    }),
  );
  plugin.register(() => window.clearTimeout(planned));
  plugin.registerInterval(window.setInterval(show, AGAIN_MS));
}

function statusText(viva: Viva): string {
  const { text } = viva;
  if (!viva.ready) return '';
  if (!viva.started()) {
    const { index } = viva.library;
    return index.whole && viva.library.cards().length === 0 ? '' : text('status.start');
  }
  const until = pausedUntil(viva);
  if (until !== null) return text('status.paused', { day: dayText(text, until) });
  const now = viva.now();
  const cards = viva.library.cards();
  const { dueNow } = summarise(cards, now);
  if (dueNow > 0) return text('status.due', { n: dueNow });
  const fresh = freshToday(viva, cards);
  return fresh > 0 ? text('count.new', { n: fresh }) : text('status.none');
}

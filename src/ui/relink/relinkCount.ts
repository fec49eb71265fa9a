import type { Plugin } from 'obsidian';
import { relinkables } from '../../library/relink';
import type { Viva } from '../viva';
import { RelinkModal } from './relinkModal';

/** Many changes in one go are shown once, after: */
const AFTER_MS = 500;

/** A quiet count of the cards to relink, and the way to them; nothing where there are none. */
function fillRelinkCount(viva: Viva, el: HTMLElement): void {
  const n = viva.ready
    ? relinkables(viva.library, viva.store.journal).filter(({ later }) => !later).length
    : 0;
  el.setText(n === 0 ? '' : viva.text('relink.count', { n }));
  el.toggle(n > 0);
}

/** The same as a button in a view, which draws itself anew when something changes. */
export function showRelinkLink(viva: Viva, el: HTMLElement, before: () => void = () => undefined): void {
  const link = el.createEl('button', { cls: 'viva-relink-count' });
  link.addEventListener('click', () => {
    before();
    new RelinkModal(viva).open();
  });
  fillRelinkCount(viva, link);
}

/** The count in the status bar, which a phone does not have. */
export function showRelinkCount(plugin: Plugin, viva: Viva): void {
  const el = plugin.addStatusBarItem();
  el.addClasses(['mod-clickable', 'viva-relink-count']);
  el.setAttr('role', 'button');
  el.hide();
  plugin.registerDomEvent(el, 'click', () => new RelinkModal(viva).open());
  let planned = 0;
  plugin.register(
    viva.onChange(() => {
      window.clearTimeout(planned);
      planned = window.setTimeout(() => fillRelinkCount(viva, el), AFTER_MS);
    }),
  );
  plugin.register(() => window.clearTimeout(planned));
}

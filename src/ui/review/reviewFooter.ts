import { setIcon, setTooltip } from 'obsidian';
import type { Grade } from '../../memory/engine';
import type { Viva } from '../viva';
import { partText } from './answerParts';
import type { CardPanel } from './cardPanel';
import { intervalsNow, showGradeButtons } from './gradeButtons';
import { DEED_NAMES } from './helpModal';
import { readKeys, shownKey, type Deed } from './keys';
import { showMoreMenu } from './moreMenu';
import type { Shown } from './shown';

export interface FooterOptions {
  readonly panel: CardPanel;
  readonly shown: Shown;
  readonly run: (deed: Deed) => void;
  readonly grade: (grade: Grade) => void;
}

const TOOLS = [
  { icon: 'undo-2', deed: 'undo' },
  { icon: 'languages', deed: 'language' },
  { icon: 'file-text', deed: 'open' },
  { icon: 'archive', deed: 'bury' },
  { icon: 'pause', deed: 'suspend' },
] as const satisfies readonly { icon: string; deed: Deed }[];

/** What can be done with the question on the screen: within reach of a thumb. */
export function showFooter(viva: Viva, el: HTMLElement, options: FooterOptions): void {
  const { panel } = options;
  el.empty();
  showTools(viva, el, options);
  if (!panel.whole) showReveal(viva, el, options);
  if (panel.revealed)
    showGradeButtons(
      viva,
      el,
      intervalsNow(viva, panel.card),
      (grade) => options.grade(grade),
      panel.proposed,
    );
}

function showTools(viva: Viva, el: HTMLElement, { panel, run }: FooterOptions): void {
  const { text } = viva;
  const { of } = readKeys(viva.settings().keys);
  const tools = el.createDiv({
    cls: 'viva-tools',
    attr: { role: 'toolbar', 'aria-label': text('review.tools') },
  });
  for (const { icon, deed } of TOOLS) {
    if (deed === 'language' && !panel.hasLanguages) continue;
    const button = tools.createEl('button', { cls: ['clickable-icon', `viva-tool-${deed}`] });
    setIcon(button, icon);
    const name = text(DEED_NAMES[deed]);
    const [key] = of[deed];
    setTooltip(button, key === undefined ? name : `${name} (${shownKey(key)})`);
    button.setAttr('aria-label', name);
    button.addEventListener('click', () => run(deed));
  }
  const more = tools.createEl('button', { cls: ['clickable-icon', 'viva-tool-more'] });
  setIcon(more, 'ellipsis');
  more.setAttrs({ 'aria-label': text('review.more'), 'aria-haspopup': 'menu' });
  more.addEventListener('click', (event) => showMoreMenu(viva, event, panel, (deed) => run(deed)));
}

/** The answer, or more of it. */
function showReveal(viva: Viva, el: HTMLElement, { panel, shown, run }: FooterOptions): void {
  const { text } = viva;
  const { of } = readKeys(viva.settings().keys);
  const row = el.createDiv({ cls: ['viva-footer-row', 'viva-reveal-row'] });
  const more = panel.revealed
    ? `${text('review.next-part')} · ${partText(text, shown.parts, panel.parts)}`
    : '';
  const reveal = row.createEl('button', {
    cls: panel.revealed ? ['viva-reveal', 'is-more'] : ['mod-cta', 'viva-reveal'],
    text: more || text('review.reveal'),
  });
  const [key] = of.reveal;
  if (key !== undefined)
    reveal.createSpan({ cls: 'viva-key', text: shownKey(key), attr: { 'aria-hidden': 'true' } });
  reveal.addEventListener('click', () => run('reveal'));
  if (!panel.revealed) return;
  const all = row.createEl('button', { cls: 'viva-reveal-all', text: text('review.reveal-all') });
  all.addEventListener('click', () => run('reveal-all'));
}

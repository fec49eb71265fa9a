import { setIcon, setTooltip } from 'obsidian';
import type { Grade } from '../../memory/engine';
import type { Sitting } from '../../session/sitting';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import type { CardPanel } from './cardPanel';
import { intervalsNow, showGradeButtons } from './gradeButtons';

export interface FooterActions {
  readonly reveal: () => void;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  readonly language: () => void;
  readonly open: () => void;
}

interface Tool {
  readonly icon: string;
  readonly label: TextKey;
  readonly key: string;
  readonly action: keyof Omit<FooterActions, 'grade' | 'reveal'>;
}

const TOOLS: readonly Tool[] = [
  { icon: 'undo-2', label: 'review.undo', key: 'U', action: 'undo' },
  { icon: 'languages', label: 'review.language', key: 'L', action: 'language' },
  { icon: 'file-text', label: 'review.open', key: 'O', action: 'open' },
  { icon: 'archive', label: 'review.bury', key: 'B', action: 'bury' },
  { icon: 'pause', label: 'review.suspend', key: 'S', action: 'suspend' },
];

/** What can be done with the question on the screen: within reach of a thumb. */
export function showFooter(
  viva: Viva,
  el: HTMLElement,
  panel: CardPanel,
  sitting: Sitting,
  actions: FooterActions,
): void {
  el.empty();
  const { text } = viva;
  const tools = el.createDiv({ cls: 'viva-tools' });
  for (const { icon, label, key, action } of TOOLS) {
    if (action === 'language' && !panel.hasLanguages) continue;
    const button = tools.createEl('button', { cls: ['clickable-icon', `viva-tool-${action}`] });
    setIcon(button, icon);
    setTooltip(button, `${text(label)} (${key})`);
    button.setAttr('aria-label', text(label));
    button.addEventListener('click', () => actions[action]());
  }
  if (panel.revealed) {
    showGradeButtons(viva, el, intervalsNow(viva, sitting.current?.card ?? panel.card), actions.grade);
    return;
  }
  const reveal = el
    .createDiv({ cls: 'viva-footer-row' })
    .createEl('button', { cls: ['mod-cta', 'viva-reveal'], text: text('review.reveal') });
  reveal.createSpan({ cls: 'viva-key', text: '␣', attr: { 'aria-hidden': 'true' } });
  reveal.addEventListener('click', () => actions.reveal());
}

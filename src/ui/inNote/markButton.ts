import { setTooltip } from 'obsidian';
import type { Card } from '../../library/library';
import { standingOf } from '../../memory/standing';
import type { Viva } from '../viva';
import { standingText } from './standingText';

/** What a mark shows; equal texts mean equal marks. */
export function markState(viva: Viva, card: Card): string {
  return `${card.id} ${standingOf(card, viva.now())} ${standingText(viva, card)}`;
}

/** A quiet mark of how a card stands. It has no width of its own, so that no text moves for it. */
export function markButton(viva: Viva, card: Card, open: (event: MouseEvent) => void): HTMLElement {
  const place = createSpan({ cls: 'viva-mark-place' });
  const said = standingText(viva, card);
  const button = place.createEl('button', {
    cls: 'viva-mark',
    attr: { type: 'button', 'data-standing': standingOf(card, viva.now()) },
  });
  button.createSpan({ cls: 'viva-mark-words', text: said });
  setTooltip(button, viva.text('mark.label', { standing: said }));
  button.setAttr('aria-label', viva.text('mark.label', { standing: said }));
  // The editor would take the pointer's press for a move of its cursor.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    open(event);
  });
  return place;
}

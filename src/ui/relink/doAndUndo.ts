import { Notice } from 'obsidian';
import type { Happening } from '../../journal/event';
import type { Viva } from '../viva';

/** Long enough to change one's mind. */
const SHOWN_MS = 10_000;

/**
 * Records what a person decided and says so, with a way back: it undoes every happening of `kind` among these, and adds
 * what `back` says. False: nothing can be saved.
 */
export function doAndUndo(
  viva: Viva,
  happenings: readonly Happening[],
  kind: 'join' | 'forget' | 'suspend' | 'resume' | 'bury' | 'set' | 'choice',
  said: string,
  back: readonly Happening[] = [],
): boolean {
  if (!viva.record(happenings)) return false;
  const most = happenings.filter((happening) => happening.kind === kind).length;
  const undoing = viva.store.journal
    .undoable(most)
    .filter((event) => event.kind === kind)
    .map(({ writer, sequence }): Happening => ({ kind: 'undo', of: { writer, sequence } }));
  const message = createFragment();
  message.createSpan({ text: `${said} ` });
  const undo = message.createEl('button', { text: viva.text('relink.undo') });
  const notice = new Notice(message, SHOWN_MS);
  undo.addEventListener('click', () => {
    undo.blur();
    viva.record([...undoing, ...back]);
    notice.hide();
  });
  return true;
}

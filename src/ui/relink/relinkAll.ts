import { Notice } from 'obsidian';
import { isStill, partedAgain, relinked, type Relinking } from '../../library/relink';
import type { Viva } from '../viva';
import { doAndUndo } from './doAndUndo';

/**
 * Gives these cards their questions, with one way back for all of them; those whose note has just changed are left for
 * the person to look at again. `before`: called before anything is recorded.
 */
export async function relinkAll(viva: Viva, all: readonly Relinking[], before?: () => void): Promise<void> {
  const { library, text } = viva;
  if (library.index.whole) await library.settled();
  const still = all.filter((one) => isStill(one, library));
  if (still.length < all.length) new Notice(text('relink.changed'));
  if (still.length === 0) return;
  before?.();
  const said = text('relink.relinked', { n: still.length });
  doAndUndo(viva, still.flatMap(relinked), 'join', said, still.flatMap(partedAgain));
}

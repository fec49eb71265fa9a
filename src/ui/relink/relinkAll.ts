import { partedAgain, relinked, type Relinking } from '../../library/relink';
import type { Viva } from '../viva';
import { doAndUndo } from './doAndUndo';

/** Gives these cards their questions, with one way back for all of them. */
export function relinkAll(viva: Viva, all: readonly Relinking[]): void {
  const said = viva.text('relink.relinked', { n: all.length });
  doAndUndo(viva, all.flatMap(relinked), 'join', said, all.flatMap(partedAgain));
}

import { Notice } from 'obsidian';
import { plainText } from '../note/plainText';
import { newestEvent } from '../session/mark';
import type { Viva } from './viva';

/** Takes back the last thing done to a card, where no review is on the screen. null: there is nothing to take back. */
export function undoNewest(viva: Viva): (() => void) | null {
  const newest = viva.ready ? newestEvent(viva.store.journal) : null;
  if (newest === null) return null;
  return () => {
    if (!viva.record([{ kind: 'undo', of: newest.of }])) return;
    const question = viva.library.card(newest.card)?.found.question.prompt;
    new Notice(
      question === undefined
        ? viva.text('review.undone')
        : viva.text('quiz.undone', { question: plainText(question) }),
    );
    void viva.save();
  };
}

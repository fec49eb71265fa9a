import type { Component } from 'obsidian';
import { besideQuestions } from '../../note/beside';
import { plainText } from '../../note/plainText';
import { LiveMarkdown } from '../markdown/liveMarkdown';
import type { Viva } from '../viva';

/** What the note of a question offers besides its questions, each folded: a table or list for quick reference. */
export function showFromNote(
  viva: Viva,
  el: HTMLElement,
  owner: Component,
  { path, text }: { readonly path: string; readonly text: string },
): void {
  const { app, library } = viva;
  const blocks = (app.metadataCache.getCache(path)?.sections ?? []).map(({ type, position }) => ({
    kind: type,
    first: position.start.line,
    last: position.end.line,
  }));
  const questions = library.cardsIn(path).map(({ found }) => found.question);
  for (const { heading, first, last } of besideQuestions(text, blocks, questions)) {
    const fold = el.createEl('details', { cls: 'viva-from-note' });
    const title = heading === null ? '' : plainText(heading);
    fold.createEl('summary', {
      text: title === '' ? viva.text('related.from-note') : viva.text('related.from-note-named', { title }),
    });
    const body = fold.createDiv();
    const fill = (): void => {
      const live = owner.addChild(new LiveMarkdown(app, body, path));
      void live.show(
        text
          .split(/\r?\n/)
          .slice(first, last + 1)
          .join('\n'),
      );
    };
    fold.addEventListener('toggle', fill, { once: true });
  }
}

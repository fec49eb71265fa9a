import type { FolderCount } from '../../library/library';
import type { Viva } from '../viva';

export interface StartActions {
  readonly start: () => void;
  readonly settings: () => void;
}

/** The first start: what was found in each folder. Nothing is due before the person says *start*. */
export function showStartScreen(viva: Viva, el: HTMLElement, actions: StartActions): void {
  const { text, library } = viva;
  const { index } = library;
  const folders = library.folders();
  const questions = folders.reduce((sum, folder) => sum + folder.questions, 0);
  const screen = el.createDiv({ cls: 'viva-start' });

  screen.createEl('h2', { text: text('start.title') });
  if (!index.whole) {
    screen.createEl('p', {
      cls: 'viva-muted',
      text: text('start.looking', { done: index.done, total: index.total }),
      attr: { role: 'status' },
    });
  }
  if (questions === 0) {
    if (index.whole) showNothingFound(viva, screen);
    return;
  }

  screen.createEl('p', { text: text('start.found', { n: questions }) });
  const list = screen.createEl('ul', { cls: 'viva-start-folders' });
  for (const folder of folders) showFolder(viva, list, folder);
  screen.createEl('p', { cls: 'viva-muted', text: text('start.promise') });

  const buttons = screen.createDiv({ cls: 'viva-buttons' });
  const start = buttons.createEl('button', { cls: 'mod-cta', text: text('start.start') });
  start.addEventListener('click', actions.start);
  const settings = buttons.createEl('button', { text: text('start.settings') });
  settings.addEventListener('click', actions.settings);
}

function showFolder({ text }: Viva, list: HTMLElement, folder: FolderCount): void {
  const item = list.createEl('li', { cls: 'viva-start-folder' });
  const head = item.createDiv({ cls: 'viva-start-folder-head' });
  head.createSpan({ cls: 'viva-start-folder-name', text: folder.folder || text('start.top') });
  head.createSpan({
    cls: 'viva-muted',
    text: `${text('count.questions', { n: folder.questions })} · ${text('count.notes', { n: folder.notes })}`,
  });
  for (const example of folder.examples) item.createDiv({ cls: 'viva-start-example', text: example });
}

function showNothingFound({ text }: Viva, screen: HTMLElement): void {
  screen.createEl('p', { text: text('start.nothing') });
  screen.createEl('p', { cls: 'viva-muted', text: text('start.how') });
  screen.createEl('pre', { cls: 'viva-start-sample', text: text('start.sample') });
}

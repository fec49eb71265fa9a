import type { FolderCount } from '../../library/library';
import { isOffer } from '../problems/gateOffers';
import { ProblemsModal } from '../problems/problemsModal';
import type { Viva } from '../viva';

/** With more folders than that, one example each is enough, … */
const FEW = 8;
/** … and with more than that, the rest is unfolded only when asked for. */
const MANY = 20;

export interface StartActions {
  readonly start: () => void;
  readonly settings: () => void;
}

/** What stays while the screen is drawn anew. */
export interface StartFolds {
  all: boolean;
}

/** The first start: what was found in each folder. Nothing is due before the person says *start*. */
export function showStartScreen(viva: Viva, el: HTMLElement, actions: StartActions, folds: StartFolds): void {
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
    showLeftOut(viva, screen);
    showProblems(viva, screen);
    return;
  }

  screen.createEl('p', { text: text('start.found', { n: questions }) });
  showFolders(viva, screen, folders, folds);
  showLeftOut(viva, screen);
  showProblems(viva, screen);
  screen.createEl('p', { cls: 'viva-muted', text: text('start.promise') });

  const buttons = screen.createDiv({ cls: 'viva-buttons' });
  const start = buttons.createEl('button', { cls: 'mod-cta', text: text('start.start') });
  start.addEventListener('click', actions.start);
  const settings = buttons.createEl('button', { text: text('start.settings') });
  settings.addEventListener('click', actions.settings);
}

/** Those with the most questions first. */
function showFolders(
  viva: Viva,
  screen: HTMLElement,
  folders: readonly FolderCount[],
  folds: StartFolds,
): void {
  const shown = [...folders].sort((a, b) => b.questions - a.questions);
  const list = screen.createEl('ul', { cls: 'viva-start-folders' });
  const examples = folders.length > FEW ? 1 : 3;
  const first = folds.all ? shown.length : MANY;
  for (const folder of shown.slice(0, first)) showFolder(viva, list, folder, examples);
  if (shown.length <= first) return;
  const more = screen.createEl('button', { text: viva.text('start.show-all', { n: shown.length }) });
  more.addEventListener('click', () => {
    folds.all = true;
    more.remove();
    for (const folder of shown.slice(first)) showFolder(viva, list, folder, examples);
  });
}

function showFolder(
  viva: Viva,
  list: HTMLElement,
  { folder, ...found }: FolderCount,
  examples: number,
): void {
  const { text } = viva;
  const item = list.createEl('li', { cls: 'viva-start-folder' });
  const head = item.createDiv({ cls: 'viva-start-folder-head' });
  head.createSpan({ cls: 'viva-start-folder-name', text: folder || text('start.top') });
  head.createSpan({
    cls: 'viva-muted',
    text: `${text('count.questions', { n: found.questions })} · ${text('count.notes', { n: found.notes })}`,
  });
  for (const example of found.examples.slice(0, examples)) {
    item.createDiv({ cls: 'viva-start-example', text: example });
  }
  if (folder === '') return; // all others stand in it
  const out = item.createEl('button', {
    cls: 'viva-start-leave-out',
    text: text('start.leave-out'),
    attr: { 'aria-label': text('start.leave-out-folder', { folder }) },
  });
  out.addEventListener('click', () =>
    viva.set('leaveOutFolders', [...viva.settings().leaveOutFolders, folder]),
  );
}

/** Each can be taken in again. */
function showLeftOut(viva: Viva, screen: HTMLElement): void {
  const { text } = viva;
  const folders = viva.settings().leaveOutFolders;
  if (folders.length === 0) return;
  screen.createEl('h3', { text: text('start.left-out') });
  const list = screen.createEl('ul', { cls: 'viva-list' });
  for (const folder of folders) {
    const item = list.createEl('li', { cls: 'viva-offer' });
    item.createSpan({ cls: 'viva-offer-text', text: folder });
    const back = item.createEl('button', {
      text: text('start.take-in'),
      attr: { 'aria-label': text('start.take-in-folder', { folder }) },
    });
    back.addEventListener('click', () =>
      viva.set(
        'leaveOutFolders',
        viva.settings().leaveOutFolders.filter((other) => other !== folder),
      ),
    );
  }
}

/** How many notes have headings to offer, how many problems there are, and the way to them. */
function showProblems(viva: Viva, screen: HTMLElement): void {
  const { text, library } = viva;
  const problems = library.problems();
  if (problems.length === 0) return;
  const offers = problems.filter(isOffer).length;
  const counts = [
    ...(offers > 0 ? [text('start.offers', { n: offers })] : []),
    ...(problems.length > offers ? [text('problems.count', { n: problems.length - offers })] : []),
  ];
  const row = screen.createDiv({ cls: 'viva-offer viva-start-problems' });
  row.createSpan({ cls: 'viva-offer-text', text: counts.join(' · ') });
  const show = row.createEl('button', { text: text('start.show-problems') });
  show.addEventListener('click', () => new ProblemsModal(viva).open());
}

function showNothingFound({ text }: Viva, screen: HTMLElement): void {
  screen.createEl('p', { text: text('start.nothing') });
  screen.createEl('p', { cls: 'viva-muted', text: text('start.how') });
  screen.createEl('pre', { cls: 'viva-start-sample', text: text('start.sample') });
}

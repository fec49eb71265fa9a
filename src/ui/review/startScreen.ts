import type { FolderCount } from '../../library/library';
import { nothingLeftOut } from '../../library/leftOut';
import { isOffer } from '../problems/gateOffers';
import { ProblemsModal } from '../problems/problemsModal';
import type { Viva } from '../viva';
import { addPlace, chosenPlaces, countIn, countText, dropPlace, placeName, type Mode } from '../where/places';
import { pickPlace } from '../where/whereSettings';
import { muted } from '../muted';

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
    showWhere(viva, screen);
    showProblems(viva, screen);
    return;
  }

  screen.createEl('p', { text: text('start.found', { n: questions }) });
  showFolders(viva, screen, folders, folds);
  showWhere(viva, screen);
  showProblems(viva, screen);
  muted(screen, text('start.promise'));

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
  const show = (some: readonly FolderCount[]): void => {
    for (const folder of some) {
      const holdsMore = folders.some((other) => other.folder.startsWith(`${folder.folder}/`));
      showFolder(viva, list, folder, { examples, holdsMore });
    }
  };
  show(shown.slice(0, first));
  if (shown.length <= first) return;
  const more = screen.createEl('button', { text: viva.text('start.show-all', { n: shown.length }) });
  more.addEventListener('click', () => {
    folds.all = true;
    more.remove();
    show(shown.slice(first));
  });
}

function showFolder(
  viva: Viva,
  list: HTMLElement,
  { folder, ...found }: FolderCount,
  { examples, holdsMore }: { readonly examples: number; readonly holdsMore: boolean },
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
  const word = text(holdsMore ? 'start.leave-out-all' : 'start.leave-out');
  const out = item.createEl('button', {
    cls: 'viva-start-leave-out',
    text: word,
    attr: { 'aria-label': `${word}: ${folder}` },
  });
  out.addEventListener('click', () => addPlace(viva, 'out', { kind: 'folder', name: folder }));
}

function showWhere(viva: Viva, screen: HTMLElement): void {
  showPlaces(viva, screen, 'out');
  showPlaces(viva, screen, 'only');
  showExcluded(viva, screen);
  const buttons = screen.createDiv({ cls: 'viva-buttons viva-start-where' });
  for (const mode of ['out', 'only'] as const) {
    const add = buttons.createEl('button', { text: viva.text(`where.add-${mode}`) });
    add.addEventListener('click', () => pickPlace(viva, mode));
  }
}

/** What is left out by name, and what alone is read; each line can be taken back. */
function showPlaces(viva: Viva, screen: HTMLElement, mode: Mode): void {
  const { text } = viva;
  const places = chosenPlaces(viva.settings(), mode);
  if (places.length === 0) return;
  screen.createEl('h3', { text: text(`where.${mode}`) });
  const list = screen.createEl('ul', { cls: 'viva-list' });
  for (const place of places) {
    const name = placeName(place);
    const item = list.createEl('li', { cls: 'viva-offer' });
    const head = item.createDiv({ cls: 'viva-offer-text' });
    head.createDiv({ text: name });
    head.createDiv({ cls: 'viva-muted', text: countText(text, countIn(viva, place)) });
    const word = mode === 'out' ? 'start.take-in' : 'start.drop';
    const back = item.createEl('button', {
      text: text(word),
      attr: { 'aria-label': text(`${word}-place`, { name }) },
    });
    back.addEventListener('click', () => dropPlace(viva, mode, place));
  }
}

/** What the app's own settings leave out, where that takes questions away. */
function showExcluded(viva: Viva, screen: HTMLElement): void {
  const { folders, filters } = viva.excluded();
  const count = viva.library.countOut({ ...nothingLeftOut, folders, filters });
  if (count.questions === 0 || !viva.settings().leaveOutExcluded) return;
  const values = { names: [...folders, ...filters].join(', '), count: countText(viva.text, count) };
  muted(screen, viva.text('start.excluded', values));
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

function showNothingFound(viva: Viva, screen: HTMLElement): void {
  const { text, library } = viva;
  if (library.countOut(viva.leftOut()).questions > 0) {
    screen.createEl('p', { text: text('start.all-out') });
    return;
  }
  screen.createEl('p', { text: text('start.nothing') });
  muted(screen, text('start.how'));
  screen.createEl('pre', { cls: 'viva-start-sample', text: text('start.sample') });
}

import { choiceOf, folderGateChoice, gateChoice, gatePlace } from '../../journal/choices';
import type { Json } from '../../journal/event';
import type { NoteProblem } from '../../library/library';
import { openAtLine } from '../openAtLine';
import type { Viva } from '../viva';
import { muted } from '../muted';

/** Offers of a folder from which on one answer for all of them is offered. */
const MANY = 2;

export function isOffer({ code }: NoteProblem): boolean {
  return code === 'gate';
}

/** Notes whose headings look like questions: the person says whether they are. */
export function showOffers(
  viva: Viva,
  el: HTMLElement,
  offers: readonly NoteProblem[],
  close: () => void,
): void {
  if (offers.length === 0) return;
  const { text } = viva;
  el.createEl('h3', { text: text('problems.offers') });
  muted(el, text('problems.offers-desc'));
  const list = el.createEl('ul', { cls: 'viva-list' });
  for (const [folder, inFolder] of byFolder(offers)) {
    if (inFolder.length >= MANY) {
      const item = list.createEl('li', { cls: 'viva-offer' });
      const head = item.createDiv({ cls: 'viva-offer-text' });
      head.createSpan({ cls: 'viva-problem-note', text: folderName(viva, folder) });
      head.createDiv({ cls: 'viva-muted', text: text('count.notes', { n: inFolder.length }) });
      showAnswers(viva, item, folderGateChoice(folder), false);
    }
    for (const offer of inFolder) showOffer(viva, list, offer, close);
  }
}

/** What was answered before, each of which can be asked again. */
export function showAnswered(viva: Viva, el: HTMLElement): void {
  const { text } = viva;
  const given = viva.store.journal.choices().flatMap(({ about, value }) => {
    const place = gatePlace(about);
    return place === null || value === null ? [] : [{ about, place, value }];
  });
  if (given.length === 0) return;
  const box = el.createEl('details', { cls: 'viva-answered' });
  box.createEl('summary', { text: text('problems.answered', { n: given.length }) });
  const list = box.createEl('ul', { cls: 'viva-list' });
  for (const { about, place, value } of given) {
    const item = list.createEl('li', { cls: 'viva-offer' });
    const head = item.createDiv({ cls: 'viva-offer-text' });
    head.createDiv({ text: place.endsWith('/') ? folderName(viva, place.slice(0, -1)) : place });
    head.createDiv({
      cls: 'viva-muted',
      text: text(value === true ? 'problems.accepted' : 'problems.refused'),
    });
    showButton(viva, item, 'problems.ask-again', about, null);
  }
}

function showOffer(viva: Viva, list: HTMLElement, offer: NoteProblem, close: () => void): void {
  const { path, line, values } = offer;
  const count = Number(values['count']);
  const item = list.createEl('li', { cls: 'viva-offer' });
  const head = item.createDiv({ cls: 'viva-offer-text' });
  const link = head.createEl('a', {
    cls: 'viva-problem-note',
    text: path,
    attr: { href: '#', role: 'button' },
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    close();
    openAtLine(viva, path, line);
  });
  head.createDiv({
    cls: 'viva-muted',
    text: viva.text('problems.offer', { n: count, example: values['example'] ?? '' }),
  });
  showAnswers(viva, item, gateChoice(path), count);
}

function showAnswers(viva: Viva, item: HTMLElement, about: string, no: Json): void {
  const buttons = item.createDiv({ cls: 'viva-offer-buttons' });
  showButton(viva, buttons, 'problems.accept', about, true);
  showButton(viva, buttons, 'problems.refuse', about, no);
}

function showButton(
  viva: Viva,
  el: HTMLElement,
  name: 'problems.accept' | 'problems.refuse' | 'problems.ask-again',
  about: string,
  value: Json,
): void {
  const button = el.createEl('button', { text: viva.text(name) });
  button.addEventListener('click', () => viva.record([choiceOf(about, value)]));
}

function folderName({ text }: Viva, folder: string): string {
  return folder === '' ? text('problems.vault') : text('problems.folder', { folder });
}

/** By folder, in the order of the notes. An answer for a folder holds for what is below it too. */
function byFolder(offers: readonly NoteProblem[]): Map<string, NoteProblem[]> {
  const folders = new Map<string, NoteProblem[]>();
  for (const offer of offers) {
    const folder = offer.path.slice(0, Math.max(0, offer.path.lastIndexOf('/')));
    const list = folders.get(folder);
    if (list) list.push(offer);
    else folders.set(folder, [offer]);
  }
  return folders;
}

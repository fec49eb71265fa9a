import { Menu, Platform, setIcon, setTooltip, stripHeadingForLink } from 'obsidian';
import type { Card } from '../../library/library';
import { plainText } from '../../note/plainText';
import { isLeech } from '../../session/leech';
import type { Current } from '../../session/pick';
import type { Scope } from '../../session/scope';
import { nameOf } from '../../session/scopes';
import { categoryOf, foldersOf } from '../../session/whereItStands';
import { openAtLine, openInTab } from '../openAtLine';
import { scopeTitle } from '../quiz/scopeName';
import { showRelinkLink } from '../relink/relinkCount';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import type { SittingKeeper } from './sittingKeeper';

const KINDS = [
  { kind: 'learning', cls: 'viva-left-learning', label: 'review.left-learning' },
  { kind: 'review', cls: 'viva-left-review', label: 'review.left-review' },
  { kind: 'new', cls: 'viva-left-new', label: 'review.left-new' },
] as const satisfies readonly { kind: Current['why']; cls: string; label: TextKey }[];

export interface HeaderOptions {
  readonly scope: Scope;
  /** Where the question stands is not told yet: it may give the answer away. */
  readonly hidePlace: boolean;
  readonly setScope: (scope: Scope) => void;
}

/** Where the question stands, how much is left, how far the sitting is. */
export function showHeader(viva: Viva, el: HTMLElement, keeper: SittingKeeper, options: HeaderOptions): void {
  el.empty();
  const { text } = viva;
  const { sitting } = keeper;
  showScope(viva, el, sitting.current, options);
  const place = el.createDiv({ cls: 'viva-breadcrumb' });
  if (!options.hidePlace) showBreadcrumb(viva, place, sitting.current);
  if (sitting.current) showMarks(viva, el, sitting.current.card);
  if (viva.settings().timer && sitting.current) el.createSpan({ cls: 'viva-timer', attr: { role: 'timer' } });

  const { learning, reviews, fresh } = sitting.left;
  const counts = { learning, review: reviews, new: fresh };
  const left = el.createDiv({
    cls: 'viva-left',
    attr: { role: 'group', 'aria-label': text('review.left', { learning, review: reviews, fresh }) },
  });
  for (const { kind, cls, label } of KINDS) {
    const count = left.createSpan({ cls: ['viva-left-count', cls], text: String(counts[kind]) });
    count.toggleClass('is-current', lane(sitting.current) === kind);
    setTooltip(count, text(label));
  }

  if (Platform.isPhone) showRelinkLink(viva, el);

  const { done } = keeper;
  const whole = done + learning + reviews + fresh;
  const bar = el.createDiv({
    cls: 'viva-progress',
    attr: {
      role: 'progressbar',
      'aria-valuemin': '0',
      'aria-valuemax': String(whole),
      'aria-valuenow': String(done),
      'aria-label': text('review.progress', { done, left: whole - done }),
    },
  });
  bar
    .createSpan({ cls: 'viva-progress-done' })
    .setCssStyles({ width: `${whole === 0 ? 100 : Math.round((100 * done) / whole)}%` });
}

function lane(current: Current | null): 'learning' | 'review' | 'new' | null {
  if (!current) return null;
  switch (current.why) {
    case 'learning':
    case 'ahead':
      return 'learning';
    case 'review':
    case 'new':
      return current.why;
    case 'undone':
      return current.card.memory === null ? 'new' : 'review';
  }
}

/** Of what the sitting asks, and the way to ask of more or less. */
function showScope(viva: Viva, el: HTMLElement, current: Current | null, options: HeaderOptions): void {
  const { text } = viva;
  const { scope, setScope } = options;
  const name = scopeTitle(text, scope);
  const button = el.createEl('button', {
    cls: ['clickable-icon', 'viva-scope-button'],
    attr: { 'aria-label': text('review.scope', { name }), 'aria-haspopup': 'menu' },
  });
  setIcon(button, 'list-filter');
  if (scope.kind !== 'vault') button.createSpan({ text: name });
  button.addEventListener('click', (event) => {
    const menu = new Menu();
    for (const place of placesFor(scope, options.hidePlace ? null : current)) {
      menu.addItem((item) =>
        item
          .setTitle(scopeTitle(text, place))
          .setChecked(JSON.stringify(place) === JSON.stringify(scope))
          .onClick(() => setScope(place)),
      );
    }
    menu.showAtMouseEvent(event);
  });
}

/** The vault, the scope there is, and the places of the question. */
function placesFor(scope: Scope, current: Current | null): readonly Scope[] {
  const places: Scope[] = [{ kind: 'vault' }, scope];
  if (current) {
    const { card } = current;
    const { path } = card.found;
    const [folder] = foldersOf(path);
    const category = categoryOf(card);
    if (folder !== undefined) places.push({ kind: 'folder', path: folder });
    places.push({ kind: 'note', path });
    if (category !== null) places.push({ kind: 'category', path, category });
  }
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** It was flagged, and why; it is forgotten again and again. */
function showMarks(viva: Viva, el: HTMLElement, card: Card): void {
  const { text } = viva;
  const flag = card.record?.flag;
  if (flag) {
    const mark = el.createSpan({ cls: ['viva-tag', 'viva-flagged'], attr: { role: 'note' } });
    setIcon(mark.createSpan(), 'flag');
    mark.createSpan({ text: flag.reason === '' ? text('review.flagged') : flag.reason });
  }
  if (isLeech(card.memory, viva.settings().leechLapses))
    el.createSpan({ cls: ['viva-tag', 'viva-leech'], text: text('review.leech'), attr: { role: 'note' } });
}

function showBreadcrumb(viva: Viva, el: HTMLElement, current: Current | null): void {
  if (!current) return;
  const { path, question } = current.card.found;
  const name = nameOf({ kind: 'note', path });
  showCrumb(el, name, path, () => openAtLine(viva, path, question.line));
  const category = categoryOf(current.card);
  const title = category === null ? '' : plainText(category);
  if (title !== '' && title !== name) {
    el.createSpan({ text: ' › ' });
    const link = `${path}#${stripHeadingForLink(category ?? '')}`;
    showCrumb(el, title, title, () => void openInTab(viva.app, link, ''));
  }
  if (question.label) el.createSpan({ text: ` › ${question.label}` });
}

function showCrumb(el: HTMLElement, name: string, tip: string, open: () => void): void {
  const crumb = el.createEl('a', { text: name, attr: { href: '#', role: 'button' } });
  setTooltip(crumb, tip);
  crumb.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
}

import { Menu } from 'obsidian';
import type { Happening } from '../../journal/event';
import type { Card } from '../../library/library';
import { isAskable } from '../../memory/standing';
import type { Scope } from '../../session/scope';
import { doAndUndo } from '../relink/doAndUndo';
import type { TextKey } from '../text/text';
import type { Viva } from '../viva';
import { CardHistoryModal } from './cardHistoryModal';
import { copyCardUri, copyHeadingLink } from './copyLink';

/** What can be begun from a note. */
export interface NoteActions {
  review(scope: Scope): void;
  quiz(scope: Scope): void;
}

/** What can be done with a question where it stands. `at`: the click, or where in the window. */
export function showCardMenu(
  viva: Viva,
  actions: NoteActions,
  card: Card,
  at: MouseEvent | { readonly x: number; readonly y: number },
): void {
  const menu = new Menu();
  const item = itemsOf(viva, menu);
  const scope: Scope = { kind: 'cards', ids: [card.id] };
  if (viva.started() && isAskable(card, viva.now()))
    item('graduation-cap', 'menu.review', () => actions.review(scope));
  else item('circle-help', 'menu.practise', () => actions.quiz(scope));
  if (card.record?.suspended) item('play', 'menu.resume', () => act(viva, card, 'resume'));
  else item('pause', 'menu.suspend', () => act(viva, card, 'suspend'));
  if (card.memory !== null) item('eraser', 'menu.forget', () => act(viva, card, 'forget'));
  addAboutCard(viva, menu, card);
  if ('targetNode' in at && (at.clientX > 0 || at.clientY > 0)) menu.showAtMouseEvent(at);
  else menu.showAtPosition(placeOf(at));
}

/** What changes nothing of a question: its history, and links to it. */
export function addAboutCard(viva: Viva, menu: Menu, card: Card): void {
  const item = itemsOf(viva, menu);
  item('history', 'menu.history', () => new CardHistoryModal(viva, card).open());
  menu.addSeparator();
  item('link', 'menu.copy-link', () => copyHeadingLink(viva, card));
  item('external-link', 'menu.copy-uri', () => copyCardUri(viva, card));
}

type AddItem = (icon: string, title: TextKey, run: () => unknown) => void;

const itemsOf =
  ({ text }: Viva, menu: Menu): AddItem =>
  (icon, title, run) => {
    menu.addItem((item) =>
      item
        .setIcon(icon)
        .setTitle(text(title))
        .onClick(() => void run()),
    );
  };

/** A click that came from the keyboard has no place of its own: it is where its button is. */
function placeOf(at: MouseEvent | { readonly x: number; readonly y: number }): { x: number; y: number } {
  const target = 'targetNode' in at ? at.targetNode : null;
  if (!target?.instanceOf(Element)) return { x: at.x, y: at.y };
  const { left, bottom } = target.getBoundingClientRect();
  return { x: left, y: bottom };
}

const SAID = { suspend: 'menu.suspended', resume: 'menu.resumed', forget: 'menu.forgotten' } as const;

function act(viva: Viva, { id }: Card, kind: keyof typeof SAID): void {
  const happening: Happening = { kind, card: id };
  doAndUndo(viva, [happening], kind, viva.text(SAID[kind]));
}

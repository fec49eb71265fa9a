import { Menu, Platform } from 'obsidian';
import { addAboutCard } from '../inNote/cardMenu';
import type { Viva } from '../viva';
import type { CardPanel } from './cardPanel';
import { DEED_NAMES } from './helpModal';
import { readKeys, shownKey, type Deed } from './keys';

const ICONS = {
  edit: 'pencil',
  points: 'list-checks',
  flag: 'flag',
  forget: 'eraser',
  help: 'keyboard',
} as const satisfies Partial<Record<Deed, string>>;

/** What can be done with a card and is wanted less often, by name. */
export function showMoreMenu(
  viva: Viva,
  event: MouseEvent,
  panel: CardPanel,
  run: (deed: Deed) => void,
): void {
  const menu = new Menu();
  const { of } = readKeys(viva.settings().keys);
  const add = (deed: keyof typeof ICONS): void => {
    menu.addItem((item) => {
      const key = Platform.isPhone ? undefined : of[deed][0];
      item
        .setTitle(viva.text(DEED_NAMES[deed]) + (key === undefined ? '' : ` (${shownKey(key)})`))
        .setIcon(ICONS[deed])
        .onClick(() => run(deed));
    });
  };
  add('edit');
  if (panel.hasPoints) add('points');
  add('flag');
  add('forget');
  addAboutCard(viva, menu, panel.card);
  add('help');
  menu.showAtMouseEvent(event);
}

import { openAtLine, openBeside } from '../openAtLine';
import type { Viva } from '../viva';
import { askFlag, askForget } from './askDeeds';
import type { Announcer } from './announcer';
import type { CardPanel } from './cardPanel';
import type { Deed } from './keys';
import type { SittingKeeper } from './sittingKeeper';

/** What is done something with, and how the view shows what came of it. */
export interface Stage {
  readonly viva: Viva;
  readonly keeper: SittingKeeper;
  readonly panel: CardPanel;
  readonly bodyEl: HTMLElement;
  readonly show: () => void;
  readonly showFooter: () => void;
  readonly announcer: Announcer;
  readonly reveal: (much: 'all' | 'next') => void;
  readonly switchLanguage: () => void;
}

/** What keys, buttons and the menu do with the card on the screen. */
export function doDeed(deed: Exclude<Deed, 'undo' | 'help'>, stage: Stage): void {
  const { viva, keeper, panel, bodyEl } = stage;
  const { text } = viva;
  const { path, question } = panel.card.found;
  const tell = (words: string): void => {
    stage.show();
    stage.announcer.tell(words);
  };
  switch (deed) {
    case 'reveal':
      if (!panel.whole) stage.reveal('next');
      else bodyEl.scrollBy({ top: bodyEl.clientHeight * 0.8 });
      break;
    case 'reveal-all':
      if (!panel.whole) stage.reveal('all');
      break;
    case 'bury':
      keeper.bury();
      tell(text('review.buried'));
      break;
    case 'suspend':
      keeper.suspend();
      tell(text('review.suspended'));
      break;
    case 'forget':
      askForget(viva, () => {
        keeper.forget();
        tell(text('review.forgotten'));
      });
      break;
    case 'flag':
      askFlag(viva, panel.card, (flag) => {
        keeper.flag(flag);
        stage.show();
        stage.announcer.say(text(flag.on ? 'review.flagged' : 'review.unflagged'));
      });
      break;
    case 'points':
      panel.togglePoints();
      stage.showFooter();
      break;
    case 'language':
      stage.switchLanguage();
      break;
    case 'open':
      openAtLine(viva, path, question.line);
      break;
    case 'edit':
      void openBeside(viva.app, path, question.line);
      break;
    case 'related':
      bodyEl.querySelector<HTMLElement>('.viva-related a')?.focus();
      break;
  }
}

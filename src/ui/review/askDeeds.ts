import type { Card } from '../../library/library';
import type { Viva } from '../viva';
import { AskModal } from './askModal';

/** Asks before the history of a card is set aside. */
export function askForget(viva: Viva, run: () => void): void {
  const { text } = viva;
  new AskModal(viva, {
    title: text('forget.title'),
    words: text('forget.words'),
    yes: text('review.forget'),
    warning: true,
    run,
  }).open();
}

/** Asks why a card is flagged; the reason may be left out. A flag that is there can be changed or taken. */
export function askFlag(viva: Viva, card: Card, run: (flag: { on: boolean; reason?: string }) => void): void {
  const { text } = viva;
  const flag = card.record?.flag ?? null;
  new AskModal(viva, {
    title: text('flag.title'),
    line: { label: text('flag.reason'), value: flag?.reason ?? '' },
    yes: text('review.flag'),
    ...(flag && { other: { name: text('flag.remove'), run: () => run({ on: false }) } }),
    run: (reason) => run(reason === '' ? { on: true } : { on: true, reason }),
  }).open();
}
